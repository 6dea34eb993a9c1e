/** The whole deployment: `npx cdk deploy --all -c email=you@example.nl`. What else can be said: `deployment.ts`. */
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ConfigurationError } from '../shared/errors.ts';
import { type Deployment, deploymentFrom } from './deployment.ts';
import { kamerdiffStacks } from './stacks.ts';

const app = new App();
const deployment = readDeployment();
if (deployment) {
  kamerdiffStacks(app, deployment);
  Tags.of(app).add('project', 'kamerdiff');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

function readDeployment(): Deployment | undefined {
  try {
    return deploymentFrom((name) => app.node.tryGetContext(name));
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return undefined;
  }
}
