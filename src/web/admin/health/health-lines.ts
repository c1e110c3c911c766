import type { CallOutput } from '../../client.ts';
import { chinaTime } from '../../instants.ts';
import type { Say } from '../../use-words.ts';
import type { healthWords } from './health-words.ts';

type Health = CallOutput<'getHealth'>;
type Check = CallOutput<'getAuditCheck'>['check'];
type Word = keyof typeof healthWords;

/** One line of the page: what, how it is, and whether somebody has to do something. */
export interface HealthLine {
  readonly name: Word;
  readonly text: string;
  readonly light: 'good' | 'look' | 'bad';
}

const size = (mb: number): string => (mb >= 1000 ? `${(mb / 1000).toFixed(1)} GB` : `${mb} MB`);

/** The health of an office in words, by what somebody would have to do about it. */
export function healthLines(health: Health, check: Check, s: Say<Word>): HealthLine[] {
  const { disk, outbox, audit, holidays, accounts } = health;
  const line = (name: Word, light: HealthLine['light'], text: string): HealthLine => ({ name, light, text });
  const at = (instant: string | null): string => (instant === null ? '' : chinaTime(instant));
  return [
    disk.readOnly
      ? line('disk', 'bad', s('diskReadOnly'))
      : disk.freeMb === null
        ? line('disk', 'look', s('diskUnknown'))
        : line(
            'disk',
            disk.freeMb < 4 * disk.floorMb ? 'look' : 'good',
            s('diskFree', { free: size(disk.freeMb), floor: size(disk.floorMb) }),
          ),
    line('database', 'good', s('databaseSize', { size: size(health.databaseMb) })),
    outbox.waiting === 0
      ? line('outbox', 'good', s('outboxNone'))
      : line('outbox', 'look', s('outboxWaits', { n: outbox.waiting, at: at(outbox.oldest) })),
    audit.lastSealAt === null
      ? line('seals', audit.unsealed > 0 ? 'look' : 'good', s('neverSealed'))
      : line('seals', 'good', s('sealed', { at: at(audit.lastSealAt), n: audit.unsealed })),
    checkLine(check, s),
    holidays.loaded
      ? line('holidays', 'good', s('holidaysYes', { year: holidays.nextYear }))
      : line('holidays', 'look', s('holidaysNo', { year: holidays.nextYear })),
    line(
      'factor',
      accounts.withoutSecondFactor > 0 ? 'look' : 'good',
      s('factorText', {
        all: accounts.active,
        n: accounts.withoutSecondFactor,
        who: s(`factor-${health.secondFactorFor}`),
      }),
    ),
    line('locked', accounts.locked > 0 ? 'look' : 'good', s('lockedText', { n: accounts.locked })),
    accounts.unused > 0
      ? line('unused', 'look', s('unusedText', { n: accounts.unused }))
      : line('unused', 'good', s('unusedNone')),
    line('resets', health.resetsWaiting > 0 ? 'look' : 'good', s('resetsText', { n: health.resetsWaiting })),
    line('preset', health.preset === 'five' ? 'look' : 'good', s(health.preset)),
    copiesLine(health.copies, s),
    ...keyLines(health.keys, s),
    certificateLine(health.certificate, s),
  ];
}

function checkLine(check: Check, s: Say<Word>): HealthLine {
  if (!check) return { name: 'check', light: 'look', text: s('checkNone') };
  if (check.endedAt === null) return { name: 'check', light: 'good', text: s('checkRuns') };
  const at = chinaTime(check.endedAt);
  if (check.failed || !check.report) return { name: 'check', light: 'bad', text: s('checkFailed', { at }) };
  const n = check.report.faults.length;
  return n > 0
    ? { name: 'check', light: 'bad', text: s('checkBad', { at, n }) }
    : { name: 'check', light: 'good', text: s('checkGood', { at }) };
}

function copiesLine(copies: Health['copies'], s: Say<Word>): HealthLine {
  const line = (light: HealthLine['light'], text: string): HealthLine => ({ name: 'copies', light, text });
  if (!copies) return line('look', s('copiesOff'));
  if (!copies.last) return line('look', s('copiesNone'));
  const told = { at: chinaTime(copies.last.at), size: size(copies.last.mb), n: copies.provenDaysAgo ?? 0 };
  if (copies.provenDaysAgo === null) return line('bad', s('copiesNeverProven', told));
  if (!copies.last.proven) return line('bad', s('copiesFailed', told));
  // Made every night: one that is two days old means that a night was missed.
  return copies.provenDaysAgo >= 2
    ? line('bad', s('copiesOld', told))
    : line('good', s('copiesProven', told));
}

/** A loss that was not drilled for so long is not prepared for. */
const drillDays = 90;

function keyLines(keys: Health['keys'], s: Say<Word>): HealthLine[] {
  if (!keys) return [];
  const { copy, drill } = keys;
  const line = (name: Word, light: HealthLine['light'], text: string): HealthLine => ({ name, light, text });
  const old = keys.old > 0 ? s('keysOld', { n: keys.old }) : '';
  const told = { at: chinaTime(drill?.at ?? ''), n: drill?.daysAgo ?? 0, days: drillDays };
  return [
    copy === null
      ? line('keys', 'bad', s('keysNoCopy'))
      : copy.current
        ? line('keys', 'good', s('keysCopied', { at: chinaTime(copy.at), old }))
        : line('keys', 'bad', s('keysCopyOld', { at: chinaTime(copy.at) })),
    drill === null
      ? line('drill', 'look', s('drillNever'))
      : !drill.ok
        ? line('drill', 'bad', s('drillFailed', told))
        : line('drill', drill.daysAgo > drillDays ? 'look' : 'good', s('drillGood', told)),
  ];
}

function certificateLine(certificate: Health['certificate'], s: Say<Word>): HealthLine {
  const line = (light: HealthLine['light'], text: string): HealthLine => ({
    name: 'certificate',
    light,
    text,
  });
  if (!certificate) return line('good', s('certificateNone'));
  const told = { day: chinaTime(certificate.endsAt).slice(0, 10), n: certificate.days };
  if (certificate.days < 0) return line('bad', s('certificateEnded', told));
  return line(
    certificate.days < 7 ? 'bad' : certificate.days < 30 ? 'look' : 'good',
    s('certificateDays', told),
  );
}
