import { type App, Aws, CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { acknowledge } from './acknowledge.ts';
import type { Deployment } from './deployment.ts';
import { names, stackNames } from './names.ts';
import { readerGate } from './reader-gate.ts';

/** Where readers open the reports: `reports/` of the archive and nothing else of it, behind a name and a password. */
export function webStack(app: App, deployment: Deployment, props: StackProps): Stack {
  const stack = new Stack(app, stackNames.web, {
    description: 'kamerdiff: the reports, for readers',
    ...props,
  });
  const gate = new EdgeFunction(stack, 'Gate', {
    functionName: 'kamerdiff-gate',
    comment: 'Who may read the reports',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(readerGate(deployment.readers)),
  });
  const distribution = new Distribution(stack, 'Reports', {
    comment: 'kamerdiff reports',
    defaultRootObject: 'index.html',
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    enableLogging: true,
    logBucket: Bucket.fromBucketName(stack, 'LogsOfData', names.logs),
    logFilePrefix: 'reports/',
    defaultBehavior: {
      origin: reportsOrigin(stack),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      compress: true,
      cachePolicy: shortMemory(stack),
      responseHeadersPolicy: strictHeaders(stack),
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: gate }],
    },
    // To those who may not list it, S3 says 403 of a page that is not there. They get the front page, as a 404.
    errorResponses: [
      { httpStatus: 403, responseHttpStatus: 404, responsePagePath: '/index.html', ttl: Duration.minutes(1) },
    ],
  });
  acknowledge(distribution, {
    'AwsSolutions-CFR1': 'Parliamentary papers are public; there is no country to keep them from.',
    'AwsSolutions-CFR2':
      'A static site without any input has nothing a firewall could protect, at $5 a month.',
    'AwsSolutions-CFR4':
      'Without a domain of its own the site bears the certificate of CloudFront, which sets the lowest TLS version. Browsers choose a newer one.',
  });
  const url = `https://${distribution.distributionDomainName}/`;
  new StringParameter(stack, 'ReportsUrl', {
    parameterName: names.reportsUrl,
    description: 'Where readers find the reports of kamerdiff',
    stringValue: url,
  });
  new CfnOutput(stack, 'Url', { value: url, description: 'The reports' });
  new CfnOutput(stack, 'Readers', {
    value: readersInWords(deployment.readers),
    description: 'Who may read them',
  });
  return stack;
}

function reportsOrigin(stack: Stack) {
  const archive = Bucket.fromBucketAttributes(stack, 'ArchiveOfData', {
    bucketName: names.archive,
    region: Aws.REGION,
  });
  // KamerdiffData, which owns the bucket, lets CloudFront in; here the CDK cannot, and warns that it did not.
  acknowledge(stack, {
    '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac':
      'The policy of the archive is in KamerdiffData, and a test holds it to reports/ alone.',
  });
  return S3BucketOrigin.withOriginAccessControl(archive, { originPath: '/reports' });
}

/** Five minutes: as often as pages are made again. Nothing a reader sends is part of the key. */
function shortMemory(stack: Stack): CachePolicy {
  return new CachePolicy(stack, 'Cache', {
    cachePolicyName: `kamerdiff-reports-${Aws.REGION}`,
    defaultTtl: Duration.minutes(5),
    minTtl: Duration.seconds(0),
    maxTtl: Duration.hours(1),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });
}

/** A report needs its own styles and nothing else: no script, no frame, no other site. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function strictHeaders(stack: Stack): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(stack, 'Headers', {
    responseHeadersPolicyName: `kamerdiff-reports-${Aws.REGION}`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
    },
    customHeadersBehavior: {
      customHeaders: [{ header: 'X-Robots-Tag', value: 'noindex, nofollow', override: true }],
    },
  });
}

function readersInWords(readers: Deployment['readers']): string {
  if (readers === 'public') return 'everyone';
  if (readers.length > 0) return readers.map(({ name }) => name).join(', ');
  return 'nobody yet: npx tsx infra/new-reader.ts NAME';
}
