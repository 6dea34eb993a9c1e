import { rm } from 'node:fs/promises';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FunctionName, settingsOf } from '../../functions/settings.ts';
import { demoPaperBytes } from '../support/demo-replies.ts';
import { deployOnMoto, environmentOf, tellReportsUrl } from '../support/deploy.ts';
import { clientConfig, clientEnvironment } from '../support/fake-aws.ts';
import { driveQueue } from '../support/fake-aws-lambda.ts';
import { bundleOf, type DeployedFunction, deployedFunction } from '../support/lambda.ts';
import { lambdaNode } from '../support/lambda-node.ts';
import { describeWithMoto } from '../support/moto.ts';
import type { RegisterPaper } from '../support/register-papers.ts';
import { type Register, startRegister } from '../support/register-server.ts';
import { type Synthesised, synthesise } from '../support/synth.ts';

const names = Object.keys(settingsOf) as FunctionName[];
const archive = 'kamerdiff-archive-123456789012-eu-west-1';
const reportsUrl = 'https://reports.example.nl/';

/** The papers of the demo, of which the first and the last are synthetic, as a register lists them. */
function paper(id: string, file: string, about: Pick<RegisterPaper, 'title' | 'datedOn' | 'availableOn'>) {
  return {
    id,
    dossiers: ['28676'],
    dossierTitle: 'NAVO',
    kind: 'Brief regering',
    subrubriek: 'Brief',
    ondernummer: id.replace(/^(kst|demo)-28676-/, ''),
    xml: demoPaperBytes(file),
    ...about,
  };
}
const today = new Date().toISOString().slice(0, 10);
const before = paper('demo-28676-1', '1-first-look/demo-28676-1.synthetic.xml', {
  title: 'SYNTHETISCH: Geannoteerde agenda van de NAVO-Top in Zandhaven van 21 en 22 juni 2022',
  datedOn: '2022-06-10',
  availableOn: '2022-06-13',
});
const real = paper('kst-28676-439', '1-first-look/kst-28676-439.xml', {
  title: 'Geannoteerde agenda van de NAVO-top in Vilnius van 11 en 12 juli 2023',
  datedOn: '2023-06-30',
  availableOn: '2023-06-30',
});
/** Dated and published today, because an old paper is not worth a mail. */
const dayInWords = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(
  new Date(),
);
const after = {
  ...paper('demo-28676-2', '2-a-new-paper/demo-28676-2.synthetic.xml', {
    title: 'SYNTHETISCH: Geannoteerde agenda van de NAVO-Top in Noorderhaven van 4 en 5 juli 2024',
    datedOn: today,
    availableOn: today,
  }),
  xml: new TextDecoder()
    .decode(demoPaperBytes('2-a-new-paper/demo-28676-2.synthetic.xml'))
    .replace('<al>Den Haag, 21 juni 2024</al>', `<al>Den Haag, ${dayInWords}</al>`),
};

describeWithMoto('KamerdiffData and KamerdiffApp, deployed', (endpoint) => {
  let made: Synthesised;
  let register: Register;
  let subscriber: string;
  let workUrl: string;
  const functions = {} as Record<FunctionName, DeployedFunction>;
  const config = () => clientConfig(endpoint());
  const sqs = () => new SQSClient(config());

  beforeAll(async () => {
    const [synthesised, node] = await Promise.all([
      synthesise({ forMoto: true, bundled: true }),
      lambdaNode(),
    ]);
    made = synthesised;
    register = await startRegister({ papers: [before, real] });
    await tellReportsUrl(endpoint(), '/kamerdiff/reports-url', reportsUrl);
    await deployOnMoto(endpoint(), made.folder, ['KamerdiffData', 'KamerdiffApp']);
    for (const name of names) {
      functions[name] = deployedFunction(name, {
        bundle: bundleOf(made.app, made.folder, name),
        node: node.path,
        environment: {
          ...(await environmentOf(endpoint(), `kamerdiff-${name}`)),
          ...clientEnvironment(endpoint()),
          KAMERDIFF_REGISTER_URL: register.url,
        },
      });
    }
    workUrl = (await environmentOf(endpoint(), 'kamerdiff-compare')).KAMERDIFF_QUEUE_URL ?? '';
    // A queue in the place of a reader's mailbox, for moto keeps no mail.
    const { QueueUrl = '' } = await sqs().send(new CreateQueueCommand({ QueueName: 'a-reader' }));
    subscriber = QueueUrl;
    await new SNSClient(config()).send(
      new SubscribeCommand({
        TopicArn: 'arn:aws:sns:eu-west-1:123456789012:kamerdiff-changes',
        Protocol: 'sqs',
        Endpoint: 'arn:aws:sqs:eu-west-1:123456789012:a-reader',
        Attributes: {
          FilterPolicy: JSON.stringify({ event: ['new', 'revised'], importance: [{ numeric: ['>=', 0] }] }),
        },
      }),
    );
  }, 400_000);

  afterAll(async () => {
    await register?.close();
    if (made) await rm(made.folder, { recursive: true, force: true });
  });

  /** One turn of all three, as the schedules and the queue would wake them. */
  async function turn(): Promise<{ queued: number; works: readonly string[]; sent: number }> {
    const discovered = (await functions.discover.invoke()).result as { queued: number };
    const drive = await driveQueue(
      sqs(),
      workUrl,
      async (event) => (await functions.compare.invoke(event)).result as SQSBatchResponse,
      { batchSize: 1 },
    );
    expect(drive.failures).toBe(0);
    const published = (await functions.publish.invoke()).result as { sent: number };
    return { queued: discovered.queued, works: drive.handled, sent: published.sent };
  }

  /** Every key of the archive with its ETag. */
  async function listing(): Promise<Record<string, string>> {
    const { Contents = [] } = await new S3Client(config()).send(
      new ListObjectsV2Command({ Bucket: archive }),
    );
    return Object.fromEntries(Contents.map(({ Key, ETag }) => [Key ?? '', ETag ?? '']));
  }

  /** The one thing that a look at the register may change: when it was. */
  const withoutTheLook = ({
    'state/koop.json': _koop,
    'state/tk.json': _tk,
    'reports/status.json': _status,
    ...rest
  }: Record<string, string>) => rest;

  async function mailbox(): Promise<{ Subject: string; Message: string; MessageAttributes: object }[]> {
    const mail = [];
    for (;;) {
      const { Messages = [] } = await sqs().send(
        new ReceiveMessageCommand({ QueueUrl: subscriber, MaxNumberOfMessages: 10 }),
      );
      if (Messages.length === 0) return mail;
      for (const { Body = '', ReceiptHandle } of Messages) {
        mail.push(JSON.parse(Body));
        await sqs().send(new DeleteMessageCommand({ QueueUrl: subscriber, ReceiptHandle }));
      }
    }
  }

  let works: readonly string[] = [];

  test('look first in silence: two papers, their report, and no mail', async () => {
    const first = await turn();
    expect(first).toMatchObject({ queued: 2, sent: 0 });
    works = first.works;
    const keys = Object.keys(await listing());
    expect(keys).toContain('reports/28676/kst-28676-439/demo-28676-1/index.html');
    expect(keys).toContain('reports/index.html');
    expect(keys.filter((key) => key.startsWith('outbox/'))).toEqual([]);
    expect(await mailbox()).toEqual([]);
  }, 120_000);

  test('then a new paper: its reports, and exactly one mail for each alert', async () => {
    register.set({ papers: [before, real, after] });
    const second = await turn();
    expect(second.queued).toBe(1);
    works = [...works, ...second.works];
    const keys = Object.keys(await listing());
    const reports = keys.filter((key) => /^reports\/28676\/demo-28676-2\/.*index\.html$/.test(key));
    expect(reports).toContain('reports/28676/demo-28676-2/kst-28676-439/index.html');
    const alerts = keys.filter((key) => key.startsWith('outbox/pending/'));
    expect(alerts).toHaveLength(reports.length);
    expect(second.sent).toBe(alerts.length);
    const mail = await mailbox();
    expect(mail).toHaveLength(alerts.length);
    expect(new Set(mail.map(({ Message }) => Message)).size).toBe(alerts.length);
    for (const { Message } of mail) {
      const address = reports.map((key) => `${reportsUrl}${key.slice('reports/'.length)}`);
      expect(address).toContain(Message.split('\n')[2]);
    }
    expect(keys.filter((key) => key.startsWith('dirty/'))).toEqual([]);
  }, 120_000);

  test('run again, change nothing but the moment of the last look, and send nothing', async () => {
    const kept = await listing();
    expect(await turn()).toMatchObject({ queued: 0, sent: 0 });
    expect(withoutTheLook(await listing())).toEqual(withoutTheLook(kept));
    expect(await mailbox()).toEqual([]);
  }, 120_000);

  test('given every message of the queue once more, change no byte, and send nothing', async () => {
    const kept = await listing();
    expect(works).toHaveLength(3);
    for (const [index, body] of works.entries()) {
      const record = { messageId: `again-${index}`, receiptHandle: 'gone', body, attributes: {} };
      const { result } = await functions.compare.invoke({ Records: [record] });
      expect(result).toEqual({ batchItemFailures: [] });
    }
    expect((await functions.publish.invoke()).result).toMatchObject({ sent: 0 });
    expect(await listing()).toEqual(kept);
    expect(await mailbox()).toEqual([]);
  }, 120_000);
});
