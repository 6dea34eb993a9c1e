import type { Reply } from '../../shared/source/fetch.ts';
import { koopAddresses } from '../../shared/source/koop.ts';
import type { Store } from '../../shared/store/store.ts';
import { memoryStore } from './memory-store.ts';
import { aPipeline } from './pipeline.ts';
import { answerOf } from './register-answer.ts';
import { plainRegister } from './register-fetch.ts';
import { contentAt, type RegisterEvent } from './register-time.ts';

/**
 * The pipeline over both registers as plain functions of the moment: `runAt` goes to a moment and makes one run.
 * The registers were looked at once before anything was in them, so that nothing is taken in silently.
 */
export async function overTwoRegisters(
  events: readonly RegisterEvent[],
  { store = memoryStore(), since = '2024-06-01T06:00:00.000Z' }: { store?: Store; since?: string } = {},
) {
  const register = plainRegister([], since);
  /** Addresses that do not answer: part of one, and the error. */
  const broken = new Map<string, Error>();
  const asked: URL[] = [];
  const fetch = async (url: URL): Promise<Reply> => {
    asked.push(url);
    for (const [part, error] of broken) if (url.href.includes(part)) throw error;
    const content = contentAt(events, register.at);
    const answer = answerOf(url, content, { url: koopAddresses.pages, faultOf: () => undefined });
    if ('to' in answer) throw new Error(`nobody asks for ${url}`);
    const { status, body } = answer.page;
    return {
      url: url.href,
      status: status === 404 ? 404 : 200,
      headers: {},
      body: new Uint8Array(body),
      receivedAt: register.at,
    };
  };
  const pipeline = aPipeline([], { store, register: { ...register, fetch } });
  const settings = { ...pipeline.settings, registers: ['tk', 'koop'] as const };
  const start = Date.parse(since);
  const { clock } = pipeline.ports();
  const goTo = (now: string) => {
    register.at = new Date(now).toISOString();
    pipeline.pass(Date.parse(now) - clock().getTime());
  };
  goTo(new Date(start).toISOString());
  const run = () => pipeline.runOnce(settings);
  await run();
  return {
    ...pipeline,
    settings,
    asked,
    broken,
    goTo,
    run,
    runAt: async (now: string) => {
      goTo(now);
      return run();
    },
    told: () => pipeline.heard.told.map(({ attributes, subject }) => [attributes.event, subject] as const),
  };
}
