import { describe, expect, test } from 'vitest';
import { readSettings, variables } from '../../functions/settings.ts';
import { ConfigurationError } from '../../shared/errors.ts';
import { aWatchlist } from '../support/alerts.ts';

const watchlist = aWatchlist();
const environment = {
  KAMERDIFF_BUCKET: 'archive',
  KAMERDIFF_QUEUE_URL: 'https://sqs.example/work',
  KAMERDIFF_TOPIC_ARN: 'arn:aws:sns:eu-west-1:000000000000:changes',
  KAMERDIFF_OPERATIONS_TOPIC_ARN: 'arn:aws:sns:eu-west-1:000000000000:operations',
  KAMERDIFF_REPORTS_URL: 'https://example.nl',
  KAMERDIFF_CONTACT: 'you@example.nl',
  KAMERDIFF_WATCHLIST: JSON.stringify(watchlist),
};

describe('the settings of a function', () => {
  test('are those it uses and no others', () => {
    expect(readSettings('discover', environment)).toEqual({
      bucket: 'archive',
      prefix: '',
      queueUrl: 'https://sqs.example/work',
      contact: 'you@example.nl',
      registerUrl: undefined,
      watchlist,
    });
    expect(Object.keys(readSettings('publish', environment))).not.toContain('queueUrl');
  });

  test('have the address of the reports with one "/" at its end', () => {
    expect(readSettings('compare', environment).reportsUrl).toBe('https://example.nl/');
    const slashed = { ...environment, KAMERDIFF_REPORTS_URL: 'https://example.nl/a//' };
    expect(readSettings('compare', slashed).reportsUrl).toBe('https://example.nl/a/');
  });
});

describe('what is missing or wrong', () => {
  test('is named, all at once', () => {
    expect(() => readSettings('compare', { KAMERDIFF_CONTACT: 'you@example.nl' })).toThrow(
      'The function compare cannot start: found no value for KAMERDIFF_BUCKET, KAMERDIFF_QUEUE_URL, KAMERDIFF_REPORTS_URL.',
    );
  });

  test.each([
    [{ KAMERDIFF_BUCKET: '' }, 'found no value for KAMERDIFF_BUCKET.'],
    [
      { KAMERDIFF_REPORTS_URL: 'ftp://example.nl' },
      'KAMERDIFF_REPORTS_URL is wrong: found "ftp://example.nl"',
    ],
    [{ KAMERDIFF_REGISTER_URL: 'here' }, 'KAMERDIFF_REGISTER_URL is wrong: found "here"'],
    [{ KAMERDIFF_WATCHLIST: '{' }, 'KAMERDIFF_WATCHLIST is not JSON'],
    [{ KAMERDIFF_WATCHLIST: '{"language":"fr"}' }, 'KAMERDIFF_WATCHLIST: the field "language" is wrong'],
    [{ KAMERDIFF_WATCHLIST: undefined }, 'found neither KAMERDIFF_WATCHLIST nor a watchlist.json'],
  ])('%j', (changes, message) => {
    const read = () => readSettings('compare', { ...environment, ...changes });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(message);
  });

  test('bears names that begin alike, so that they are found together', () => {
    expect(Object.values(variables).filter((name) => !name.startsWith('KAMERDIFF_'))).toEqual([]);
  });
});
