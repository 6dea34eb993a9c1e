import type { Template } from 'aws-cdk-lib/assertions';

export type Resource = {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
};

/** The account and the region that a template is read for; those of the imitations of AWS in the tests. */
const pseudo: Readonly<Record<string, string>> = {
  'AWS::AccountId': '000000000000',
  'AWS::Region': 'eu-west-1',
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

export function resources(template: Template, type?: string): readonly Resource[] {
  const all = Object.values(template.toJSON().Resources as Record<string, Resource>);
  return type === undefined ? all : all.filter(({ Type }) => Type === type);
}

/** The properties of the one resource of a type that bears a name. */
export function named(template: Template, type: string, name: string): Readonly<Record<string, unknown>> {
  const found = resources(template, type).filter((resource) => resolved(template, nameOf(resource)) === name);
  if (found.length !== 1) throw new Error(`Found ${found.length} of ${type} called ${name}, expected one.`);
  return resolved(template, found[0]?.Properties) as Readonly<Record<string, unknown>>;
}

/** A value with every reference in it written out, as far as names are fixed; what is not stays as "<…>". */
export function resolved(template: Template, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => resolved(template, each));
  if (typeof value !== 'object' || value === null) return value;
  const [[intrinsic, about] = ['', undefined]] = Object.entries(value) as [string, unknown][];
  if (intrinsic === 'Fn::Join') {
    const [separator, parts] = about as [string, unknown[]];
    return parts.map((part) => resolved(template, part)).join(separator);
  }
  if (intrinsic === 'Ref') return pseudo[about as string] ?? physical(template, about as string, 'Ref');
  if (intrinsic === 'Fn::GetAtt') {
    const [id, attribute] = about as [string, string];
    return physical(template, id, attribute);
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(template, each)]));
}

function physical(template: Template, id: string, attribute: string): string {
  const { Resources: all, Parameters: parameters = {} } = template.toJSON();
  const resource = (all as Record<string, Resource>)[id];
  if (!resource) return `<${(parameters as Record<string, { Default?: string }>)[id]?.Default ?? id}>`;
  const name = resolved(template, nameOf(resource)) as string | undefined;
  if (name === undefined) return `<${id}.${attribute}>`;
  const arns: Readonly<Record<string, string>> = {
    'AWS::SQS::Queue': `arn:aws:sqs:eu-west-1:000000000000:${name}`,
    'AWS::SNS::Topic': `arn:aws:sns:eu-west-1:000000000000:${name}`,
    'AWS::S3::Bucket': `arn:aws:s3:::${name}`,
    'AWS::Lambda::Function': `arn:aws:lambda:eu-west-1:000000000000:function:${name}`,
    'AWS::Logs::LogGroup': `arn:aws:logs:eu-west-1:000000000000:log-group:${name}:*`,
  };
  const isArn = attribute === 'Arn' || (attribute === 'Ref' && resource.Type === 'AWS::SNS::Topic');
  return isArn ? (arns[resource.Type] ?? `<${id}.Arn>`) : name;
}

function nameOf({ Type, Properties }: Resource): unknown {
  const field = {
    'AWS::SQS::Queue': 'QueueName',
    'AWS::SNS::Topic': 'TopicName',
    'AWS::S3::Bucket': 'BucketName',
    'AWS::Lambda::Function': 'FunctionName',
    'AWS::Logs::LogGroup': 'LogGroupName',
    'AWS::CloudWatch::Alarm': 'AlarmName',
    'AWS::Scheduler::Schedule': 'Name',
  }[Type];
  return field && Properties[field];
}
