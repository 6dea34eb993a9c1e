import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * A name for this very process, fit for a file name: `<place>.<pid>.<birth>`.
 *
 * The pid alone is not enough: pids are used again, after a restart and in every container. So the place (host and
 * pid namespace) and the moment of birth are in it too, each as a short hash, where the system tells them
 * (Linux); elsewhere the birth is "0" and the pid must do.
 */
export function thisOwner(): string {
  return `${place()}.${process.pid}.${birthOf(process.pid) ?? '0'}`;
}

/**
 * Whether the process that an owner's name stands for has ended. 'unknown' where it ran on another host or in
 * another container, or where the name is no owner's: a pid says nothing there.
 */
export function hasEnded(owner: string): boolean | 'unknown' {
  const [where, pid, birth, ...rest] = owner.split('.');
  if (where !== place() || !/^[1-9]\d*$/.test(pid ?? '') || rest.length > 0) return 'unknown';
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const now = birthOf(Number(pid));
  return now !== undefined && now !== birth;
}

let knownPlace: string | undefined;
function place(): string {
  knownPlace ??= shortHash(`${hostname()} ${attempt(() => readlinkSync('/proc/self/ns/pid')) ?? ''}`);
  return knownPlace;
}

/** The start of a process in ticks since the boot, field 22 of proc(5)'s `stat`, with the boot it was in. */
function birthOf(pid: number): string | undefined {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  if (stat === undefined) return undefined;
  // The name of the program, field 2, stands in brackets and may hold spaces and brackets itself.
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')) ?? '';
  return shortHash(`${boot} ${started}`);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
