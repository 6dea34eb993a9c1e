import { rm } from 'node:fs/promises';
import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Synthesised, synthesise } from '../support/synth.ts';
import { resolved, resources } from '../support/template.ts';

let made: Synthesised;
let web: Template;
beforeAll(async () => {
  made = await synthesise({ context: { readers: `an:${'a'.repeat(64)}` } });
  web = made.web;
});
afterAll(() => rm(made.folder, { recursive: true, force: true }));

const only = (type: string) => {
  const found = resources(web, type);
  expect(found).toHaveLength(1);
  return resolved(web, found[0]?.Properties) as Record<string, unknown>;
};
const distribution = () =>
  only('AWS::CloudFront::Distribution').DistributionConfig as Record<string, unknown>;

describe('the site of the reports', () => {
  test('has one origin, the reports of the archive, which it asks signed and no other way', () => {
    const { Origins } = distribution() as { Origins: Record<string, unknown>[] };
    expect(Origins).toHaveLength(1);
    expect(Origins[0]).toMatchObject({
      DomainName: 'kamerdiff-archive-000000000000-eu-west-1.s3.eu-west-1.amazonaws.com',
      OriginPath: '/reports',
      S3OriginConfig: { OriginAccessIdentity: '' },
    });
    expect(Origins[0]).toHaveProperty('OriginAccessControlId');
    expect(only('AWS::CloudFront::OriginAccessControl').OriginAccessControlConfig).toMatchObject({
      OriginAccessControlOriginType: 's3',
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    });
  });

  test('has one behaviour for all addresses, read only, over TLS, with the gate before it', () => {
    const { DefaultCacheBehavior, CacheBehaviors } = distribution();
    expect(CacheBehaviors).toBeUndefined();
    expect(DefaultCacheBehavior).toMatchObject({
      AllowedMethods: ['GET', 'HEAD'],
      ViewerProtocolPolicy: 'redirect-to-https',
      Compress: true,
      FunctionAssociations: [{ EventType: 'viewer-request' }],
    });
  });

  test('has the code of the gate with the readers that were named', () => {
    const { FunctionCode, FunctionConfig } = only('AWS::CloudFront::Function');
    expect(FunctionCode).toContain(`const readers = ["${'a'.repeat(64)}"];`);
    expect(FunctionConfig).toMatchObject({ Runtime: 'cloudfront-js-2.0' });
  });

  test('answers with headers that allow a page its styles and nothing else', () => {
    expect(only('AWS::CloudFront::ResponseHeadersPolicy').ResponseHeadersPolicyConfig).toMatchObject({
      SecurityHeadersConfig: {
        ContentSecurityPolicy: {
          ContentSecurityPolicy:
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          Override: true,
        },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
      },
      CustomHeadersConfig: {
        Items: [{ Header: 'X-Robots-Tag', Value: 'noindex, nofollow', Override: true }],
      },
    });
  });

  test('keeps a page five minutes, and nothing of who asked for it in its memory', () => {
    expect(only('AWS::CloudFront::CachePolicy').CachePolicyConfig).toMatchObject({
      DefaultTTL: 300,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
      },
    });
  });

  test('logs its requests, and shows the front page with a 404 for a page that is not there', () => {
    expect(distribution()).toMatchObject({
      DefaultRootObject: 'index.html',
      Logging: {
        Bucket: 'kamerdiff-logs-000000000000-eu-west-1.s3.eu-west-1.amazonaws.com',
        Prefix: 'reports/',
      },
      CustomErrorResponses: [{ ErrorCode: 403, ResponseCode: 404, ResponsePagePath: '/index.html' }],
    });
  });
});

test('its address is told to the functions by a parameter, and an export ties no stack to another', () => {
  expect(only('AWS::SSM::Parameter')).toMatchObject({ Name: '/kamerdiff/reports-url', Type: 'String' });
  for (const template of [made.data, made.web, made.app]) {
    const text = JSON.stringify(template.toJSON());
    expect(text).not.toMatch(/"Export"|Fn::ImportValue|Fn::GetStackOutput/);
  }
});

test('readers see everything only where the owner said so, and nobody sees anything where nothing was said', async () => {
  const readersOf = async (context: Record<string, string>) => {
    const { web: template, folder } = await synthesise({ context });
    await rm(folder, { recursive: true });
    const [gate] = resources(template, 'AWS::CloudFront::Function');
    return /^const readers = .*$/m.exec(String(gate?.Properties.FunctionCode))?.[0];
  };
  expect(await readersOf({})).toBe('const readers = [];');
  expect(await readersOf({ readers: 'public' })).toBe('const readers = "public";');
});
