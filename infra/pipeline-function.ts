import { fileURLToPath } from 'node:url';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { archiveArn, type Prefix, prefixes } from './names.ts';

export type PipelineFunctionProps = {
  readonly name: 'discover' | 'compare' | 'publish';
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** The file that goes along as `watchlist.json`. */
  readonly watchlist: string;
  /** What it may do in the archive, by the prefix of the key. */
  readonly archive: ArchiveAccess;
};

/**
 * What may be written may be read too: a write on condition looks at what stands there, and after an answer that got
 * lost the store looks whether its write was done.
 */
export type ArchiveAccess = {
  readonly read: readonly Prefix[];
  readonly write: readonly Prefix[];
  readonly list: readonly Prefix[];
  readonly remove: readonly Prefix[];
};

export type PipelineFunction = {
  readonly lambda: NodejsFunction;
  readonly role: Role;
  readonly logs: LogGroup;
};

/**
 * A step of the pipeline as a function: its bundle, its log, its own role with the actions it needs and no others.
 *
 * The bundle holds the AWS SDK too, so that what was tested is what runs. The name in the banner is long because a
 * minifier hands out short ones, and a module that declares a name twice does not load.
 */
export function pipelineFunction(
  scope: Construct,
  { name, description, timeout, memoryMb, environment, watchlist, archive }: PipelineFunctionProps,
): PipelineFunction {
  const place = new Construct(scope, name);
  const functionName = `kamerdiff-${name}`;
  const logs = new LogGroup(place, 'Logs', {
    logGroupName: `/aws/lambda/${functionName}`,
    retention: RetentionDays.THREE_MONTHS,
    // The stack must be able to come back under the same names.
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(place, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `What ${functionName} may do`,
  });
  logs.grantWrite(role);
  for (const statement of archiveStatements(archive)) role.addToPolicy(statement);
  acknowledge(role, findingsOf(archive));
  const lambda = new NodejsFunction(place, 'Function', {
    functionName,
    description,
    entry: fileURLToPath(new URL(`../functions/${name}.ts`, import.meta.url)),
    handler: 'handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    timeout,
    memorySize: memoryMb,
    environment: { ...environment },
    role,
    logGroup: logs,
    awsSdkConnectionReuse: false,
    bundling: {
      format: OutputFormat.ESM,
      target: 'node24',
      mainFields: ['module', 'main'],
      minify: true,
      // An error is known in the log by the name of its class.
      keepNames: true,
      logLevel: LogLevel.WARNING,
      externalModules: [],
      banner:
        "import { createRequire as kamerdiffCreateRequireForBundledPackages } from 'node:module';" +
        'const require = kamerdiffCreateRequireForBundledPackages(import.meta.url);',
      commandHooks: {
        beforeInstall: () => [],
        beforeBundling: () => [],
        afterBundling: (_input, output) => [`cp ${quoted(watchlist)} ${quoted(`${output}/watchlist.json`)}`],
      },
    },
  });
  return { lambda, role, logs };
}

/**
 * Lists are narrowed by prefix only where a prefix is asked for (`IfExists`): S3 answers 404 for a key that is not
 * there to those alone who may list the bucket, and that question bears no prefix. Without the 404 a new key could
 * not be told from a closed door.
 */
function archiveStatements(access: ArchiveAccess): PolicyStatement[] {
  const objects = (action: string, of: readonly Prefix[]) =>
    of.length === 0
      ? []
      : [
          new PolicyStatement({
            effect: Effect.ALLOW,
            actions: [action],
            resources: of.map((prefix) => `${archiveArn}/${prefixes[prefix]}*`),
          }),
        ];
  return [
    ...objects('s3:GetObject', [...access.read, ...access.write]),
    ...objects('s3:PutObject', access.write),
    ...objects('s3:DeleteObject', access.remove),
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['s3:ListBucket'],
      resources: [archiveArn],
      conditions: {
        StringLikeIfExists: { 's3:prefix': access.list.map((prefix) => `${prefixes[prefix]}*`) },
      },
    }),
  ];
}

/** cdk-nag asks about each key that is not written out whole. Keys are made of identifiers, so none can be. */
function findingsOf({ read, write, remove }: ArchiveAccess): Readonly<Record<string, string>> {
  const granted = new Set([...read, ...write, ...remove]);
  return Object.fromEntries(
    [...granted].map((prefix) => [
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::kamerdiff-archive-<AWS::AccountId>-<AWS::Region>/${prefixes[prefix]}*]`,
      `A key under ${prefixes[prefix]} names a paper or an alert that is not known yet. The grant ends at this prefix and lists its actions.`,
    ]),
  );
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
