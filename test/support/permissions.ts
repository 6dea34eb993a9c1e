import type { Template } from 'aws-cdk-lib/assertions';
import type { RecordedCall } from './fake-aws.ts';
import { resolved, resources } from './template.ts';

export type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: { readonly StringLikeIfExists?: { readonly 's3:prefix': string | readonly string[] } };
};

/** One thing that is done, or granted: `s3:GetObject` on `arn:aws:s3:::bucket/key`. */
export type Deed = { readonly action: string; readonly resource: string };

/** All that the role of a function may do. */
export function statementsOf(template: Template, name: string): readonly Statement[] {
  return resources(template, 'AWS::IAM::Policy')
    .filter(({ Properties }) => String(Properties.PolicyName).startsWith(`${name}Role`))
    .flatMap(({ Properties }) => {
      const { Statement } = resolved(template, Properties.PolicyDocument) as { Statement: Statement[] };
      return Statement;
    });
}

/** What a role grants, a row for each action on each resource; lists of a bucket by prefix. */
export function grantsOf(statements: readonly Statement[]): readonly Deed[] {
  return statements.flatMap(({ Action, Resource, Condition }) =>
    [Action].flat().flatMap((action) =>
      [Resource].flat().flatMap((resource) => {
        const prefixes = Condition?.StringLikeIfExists?.['s3:prefix'];
        return prefixes === undefined
          ? [{ action, resource }]
          : [prefixes].flat().map((prefix) => ({ action, resource: `${resource}?prefix=${prefix}` }));
      }),
    ),
  );
}

/** The permission that a call to AWS asks for. */
export function deedOf({ service, operation, about }: RecordedCall, bucket: string): Deed {
  if (service === 'sns') return { action: `sns:${operation}`, resource: about };
  if (service === 'sqs') {
    const action = operation.replace(/Batch$/, '');
    return { action: `sqs:${action}`, resource: `arn:aws:sqs:eu-west-1:000000000000:${about}` };
  }
  const archive = `arn:aws:s3:::${bucket}`;
  return operation === 'ListObjectsV2'
    ? { action: 's3:ListBucket', resource: `${archive}?prefix=${about}` }
    : { action: `s3:${operation}`, resource: `${archive}/${about}` };
}

/** Whether a grant covers a deed; "*" stands for any text, as in IAM. */
export function covers(grant: Deed, deed: Deed): boolean {
  return grant.action === deed.action && pattern(grant.resource).test(deed.resource);
}

function pattern(resource: string): RegExp {
  const escaped = resource.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`);
}
