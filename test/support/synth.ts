import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, DefaultStackSynthesizer, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { deploymentFrom } from '../../infra/deployment.ts';
import { kamerdiffStacks } from '../../infra/stacks.ts';

/** The deployment as CloudFormation would get it, and the folder in which it and the bundles lie. */
export type Synthesised = {
  readonly folder: string;
  readonly data: Template;
  readonly web: Template;
  readonly app: Template;
};

/** The cdk.json of the project: its feature flags decide what a template looks like. */
export const cdkJson: { readonly app: string; readonly context: Readonly<Record<string, unknown>> } =
  JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

/**
 * Makes the templates, and where asked the bundles, in a new folder: the caller removes it.
 *
 * @param context what an owner would give with `-c`
 * @param forMoto without the rule that asks for a bootstrap and without termination protection, which moto knows not
 * @param checked with the checks of cdk-nag: a finding that is not acknowledged is then an error
 */
export async function synthesise({
  context = {},
  forMoto = false,
  checked = false,
  bundled = false,
}: {
  readonly context?: Readonly<Record<string, string>>;
  readonly forMoto?: boolean;
  readonly checked?: boolean;
  readonly bundled?: boolean;
} = {}): Promise<Synthesised> {
  const folder = await mkdtemp(join(tmpdir(), 'kamerdiff-synth-'));
  const app = new App({
    outdir: folder,
    analyticsReporting: false,
    context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': bundled ? ['**'] : [] },
  });
  const said = { email: 'owner@example.nl', ...context };
  const deployment = deploymentFrom((name) => Object.entries(said).find(([key]) => key === name)?.[1]);
  const stacks = kamerdiffStacks(
    app,
    deployment,
    forMoto
      ? { protect: false, synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) }
      : {},
  );
  if (checked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
  return {
    folder,
    data: Template.fromStack(stacks.data),
    web: Template.fromStack(stacks.web),
    app: Template.fromStack(stacks.app),
  };
}
