import type { App, IReusableStackSynthesizer } from 'aws-cdk-lib';
import { appStack } from './app-stack.ts';
import { dataStack } from './data-stack.ts';
import type { Deployment } from './deployment.ts';
import { webStack } from './web-stack.ts';

/**
 * The three stacks, in the order in which they are deployed: what must be kept, who may read it, what does the work.
 * @param protect whether the archive's stack refuses to be destroyed
 */
export function kamerdiffStacks(
  app: App,
  deployment: Deployment,
  { protect = true, synthesizer }: { protect?: boolean; synthesizer?: IReusableStackSynthesizer } = {},
) {
  const props = synthesizer ? { synthesizer } : {};
  const data = dataStack(app, deployment, { terminationProtection: protect, ...props });
  const web = webStack(app, deployment, props);
  const work = appStack(app, deployment, props);
  web.addStackDependency(data);
  work.addStackDependency(data);
  work.addStackDependency(web);
  return { data, web, app: work };
}
