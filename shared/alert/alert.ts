/** The short message that a report exists. Nothing stands in it that is not in its report. */
export type Alert = {
  /** A hash of both snapshots: a new version of the program never mails again. */
  readonly id: string;
  readonly message: Message;
};

/** What goes on the topic: plain text, as e-mail needs it. */
export type Message = {
  /** ASCII only, under 100 characters, one line; begins with dossier and number. */
  readonly subject: string;
  /** At most 200 KB of UTF-8. */
  readonly body: string;
  readonly attributes: MessageAttributes;
};

export const alertEvents = [
  'new',
  'revised',
  'official-text',
  'digest',
  'failure',
  'recovered',
  'welcome',
] as const;
export type AlertEvent = (typeof alertEvents)[number];

export type MessageAttributes = {
  readonly dossier: string;
  readonly kind: string;
  /** The series of the meeting, or "" where there is none. */
  readonly meeting: string;
  readonly topics: readonly string[];
  /** 0–100. */
  readonly importance: number;
  readonly event: AlertEvent;
};
