import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { cdkJson, synthesise } from '../support/synth.ts';

type Metadata = Record<string, { type: string; data?: unknown }[]>;

test('cdk-nag finds nothing that was not acknowledged', async () => {
  const { folder } = await synthesise({ checked: true });
  const report = JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8'));
  expect(report.pluginReports.flatMap(({ violations }: { violations: unknown[] }) => violations)).toEqual([]);
  await rm(folder, { recursive: true });
});

test('cdk-nag would find a bucket that is open: the check is not asleep', async () => {
  const outdir = await mkdtemp(join(tmpdir(), 'kamerdiff-open-'));
  const app = new App({ outdir, context: cdkJson.context, analyticsReporting: false });
  new Bucket(new Stack(app, 'Open'), 'Bucket');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).toThrow('AwsSolutions-S1');
  await rm(outdir, { recursive: true });
});

test('each acknowledgement bears its exact finding and a reason', async () => {
  const { folder } = await synthesise();
  const acknowledged = ['KamerdiffData', 'KamerdiffWeb', 'KamerdiffApp'].flatMap((stack) => {
    const metadata: Metadata = JSON.parse(readFileSync(join(folder, `${stack}.metadata.json`), 'utf8'));
    return Object.values(metadata)
      .flat()
      .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
      .flatMap(({ data }) => Object.entries(data as Record<string, string>));
  });
  expect(acknowledged.length).toBeGreaterThan(5);
  for (const [id, reason] of acknowledged) {
    expect(id).not.toMatch(/IAM5$/);
    expect(reason.length, id).toBeGreaterThan(30);
  }
  await rm(folder, { recursive: true });
});
