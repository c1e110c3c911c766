import type { ErrorText } from './errors/error-text.ts';
import { exchangeErrors } from './errors/exchange-errors.ts';
import { copyErrors } from './errors/copy-errors.ts';
import { formErrors } from './errors/form-errors.ts';
import { identityErrors } from './errors/identity-errors.ts';
import { keyErrors } from './errors/key-errors.ts';
import { messageErrors } from './errors/message-errors.ts';
import { processErrors } from './errors/process-errors.ts';
import { readingErrors } from './errors/reading-errors.ts';
import { registrationErrors } from './errors/registration-errors.ts';
import { reportErrors } from './errors/report-errors.ts';
import { ruleErrors } from './errors/rule-errors.ts';
import { settingErrors } from './errors/setting-errors.ts';
import { shellErrors } from './errors/shell-errors.ts';
import type { Lang } from './label.ts';

/**
 * The closed list of everything that Wutong may refuse, with the HTTP status and the words for the person who
 * sees it. `{name}` is filled from the parameters. A code is never used twice, nor again after it has gone.
 */
export const errors = {
  // the caller
  'not-signed-in': { status: 401, zh: '请先登录。', en: 'Please sign in.' },
  'sign-in-failed': {
    status: 401,
    zh: '单位、账号或密码不正确。',
    en: 'Office, account or password is wrong.',
  },
  'not-allowed': { status: 403, zh: '您没有“{action}”的权限。', en: 'You may not {action}.' },
  'not-found': {
    status: 404,
    zh: '没有找到，或者不在您的权限范围内。',
    en: 'Not found, or outside your scope.',
  },
  'bad-request': { status: 400, zh: '请求有误：{detail}', en: 'The request is wrong: {detail}' },
  'bad-origin': {
    status: 403,
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request comes from another site and was refused.',
  },
  'too-many-requests': {
    status: 429,
    zh: '操作过于频繁，请{seconds}秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  'password-too-weak': {
    status: 422,
    zh: '密码至少{min}位，且大写字母、小写字母、数字、符号中至少有{classes}种。',
    en: 'The password needs at least {min} characters, and {classes} of: small letters, capitals, digits, signs.',
  },
  // one record
  'invalid-record': { status: 422, zh: '有{count}处需要修改。', en: '{count} entries need correction.' },
  'stale-version': {
    status: 409,
    zh: '您打开之后，{who}已修改并保存了这条记录。请对照后再保存。',
    en: '{who} has saved this record since you opened it. Compare, then save again.',
  },
  'action-not-possible': {
    status: 409,
    zh: '当前状态为“{state}”，不能“{action}”。',
    en: 'In the state “{state}” the action “{action}” is not possible.',
  },
  'record-locked': {
    status: 409,
    zh: '当前状态为“{state}”，内容已锁定，不能直接修改。',
    en: 'In the state “{state}” the content is locked.',
  },
  'idempotency-key-reused': {
    status: 409,
    zh: '同一提交编号对应了不同的内容。',
    en: 'The idempotency key was used before with other content.',
  },
  'unknown-field': { status: 400, zh: '没有“{field}”这个栏目。', en: 'There is no field “{field}”.' },
  'unknown-filter': {
    status: 400,
    zh: '不能按“{field}”这样筛选。',
    en: 'It is not possible to filter by “{field}” in this way.',
  },
  'unknown-sort': {
    status: 400,
    zh: '不能按“{field}”排序。',
    en: 'It is not possible to sort by “{field}”.',
  },
  'bad-cursor': {
    status: 400,
    zh: '翻页标记无效，请从第一页重新开始。',
    en: 'The page cursor is not valid; start again from the first page.',
  },
  'page-too-deep': {
    status: 400,
    zh: '翻得太深了（最多{max}条），请用筛选缩小范围。',
    en: 'Too deep (at most {max} rows); narrow the filter.',
  },
  'bad-period': {
    status: 400,
    zh: '期间“{period}”看不懂。写法：2018H1、2018、2018Q2、2018-05 或 2018-01-01..2018-06-30。',
    en: 'The period “{period}” is not understood. Write 2018H1, 2018, 2018Q2, 2018-05 or 2018-01-01..2018-06-30.',
  },
  'unknown-office': { status: 404, zh: '没有代码为“{office}”的单位。', en: 'There is no office “{office}”.' },
  'reason-required': {
    status: 422,
    zh: '请写明查看原因（不少于{min}个字）。',
    en: 'Please give the reason (at least {min} characters).',
  },
  // one entry of a form
  required: { status: 422, zh: '请填写“{label}”。', en: '“{label}” is required.' },
  'wrong-shape': { status: 422, zh: '“{label}”的内容无法识别。', en: '“{label}” cannot be understood.' },
  'too-long': {
    status: 422,
    zh: '“{label}”最多{max}个字，现有{length}个字。',
    en: '“{label}” may have at most {max} characters, it has {length}.',
  },
  'not-a-number': { status: 422, zh: '“{label}”请填数字。', en: '“{label}” must be a number.' },
  'number-too-small': {
    status: 422,
    zh: '“{label}”不能小于{min}。',
    en: '“{label}” may not be below {min}.',
  },
  'number-too-large': {
    status: 422,
    zh: '“{label}”不能大于{max}。',
    en: '“{label}” may not be above {max}.',
  },
  'too-many-decimals': {
    status: 422,
    zh: '“{label}”最多{decimals}位小数。',
    en: '“{label}” may have at most {decimals} decimals.',
  },
  'not-a-date': {
    status: 422,
    zh: '“{label}”不是日历上的日期，请写成 2018-05-06。',
    en: '“{label}” is not a calendar date; write 2018-05-06.',
  },
  'date-too-early': { status: 422, zh: '“{label}”不能早于{min}。', en: '“{label}” may not be before {min}.' },
  'date-too-late': { status: 422, zh: '“{label}”不能晚于{max}。', en: '“{label}” may not be after {max}.' },
  'range-reversed': {
    status: 422,
    zh: '“{label}”的结束日期早于开始日期。',
    en: '“{label}” ends before it begins.',
  },
  'range-incomplete': {
    status: 422,
    zh: '“{label}”的开始和结束日期都要填。',
    en: '“{label}” needs both its first and its last day.',
  },
  'not-a-choice': {
    status: 422,
    zh: '“{label}”没有“{value}”这一项。',
    en: '“{label}” has no entry “{value}”.',
  },
  'not-a-country': {
    status: 422,
    zh: '“{label}”：“{value}”不在国家（地区）名录中，请用外交部规范名称。',
    en: '“{label}”: “{value}” is not in the list of countries (regions).',
  },
  'not-a-currency': {
    status: 422,
    zh: '“{label}”的币种“{value}”不在名录中。',
    en: '“{label}”: the currency “{value}” is not in the list.',
  },
  'not-in-register': {
    status: 422,
    zh: '“{label}”所选的{target}不存在，或不在您的权限范围内。',
    en: '“{label}”: the chosen {target} does not exist or is outside your scope.',
  },
  'too-few-rows': { status: 422, zh: '“{label}”至少填{min}行。', en: '“{label}” needs at least {min} rows.' },
  'too-many-rows': {
    status: 422,
    zh: '“{label}”最多{max}行，现有{length}行。',
    en: '“{label}” may have at most {max} rows, it has {length}.',
  },
  'row-repeated': {
    status: 422,
    zh: '“{label}”第{row}行的“{value}”与第{first}行重复。',
    en: '“{label}”: row {row} repeats “{value}” of row {first}.',
  },
  'bad-id-number': {
    status: 422,
    zh: '“{label}”的校验位不符，请核对号码。',
    en: '“{label}”: the check digit does not match.',
  },
  'bad-passport-number': {
    status: 422,
    zh: '“{label}”不像护照号码：应为字母开头的8至9位。',
    en: '“{label}” does not look like a passport number.',
  },
  'secrecy-above-limit': {
    status: 422,
    zh: '本系统只处理公开、内部和工作秘密。标为“{value}”的事项请走线下渠道，不要录入。',
    en: 'This system takes public, internal and work-secret matters only. What is marked “{value}” goes offline.',
  },
  'field-not-writable': {
    status: 422,
    zh: '“{label}”由系统计算或在办理时填写，不能直接修改。',
    en: '“{label}” is computed or filled by an action and cannot be written.',
  },
  'tree-too-deep': {
    status: 422,
    zh: '“{label}”选的是{level}，已是最后一级，下面不能再有记录。',
    en: '“{label}” is a {levelEn}, the last level: nothing may stand below it.',
  },
  'tree-not-movable': {
    status: 422,
    zh: '“{label}”不能改到别处：这条记录下面还有记录，或选了它自己。',
    en: '“{label}” cannot be changed: there are records below this one, or it was chosen itself.',
  },
  'dates-out-of-order': {
    status: 422,
    zh: '“{label}”应不早于“{other}”（{date}）。',
    en: '“{label}” may not be before “{other}” ({date}).',
  },
  // files
  'file-too-large': {
    status: 413,
    zh: '文件“{name}”超过{max}MB。',
    en: 'The file “{name}” is larger than {max} MB.',
  },
  'file-type-refused': {
    status: 422,
    zh: '文件“{name}”的实际内容是{found}，不是允许的类型（{allowed}）。',
    en: 'The content of “{name}” is {found}, which is not among the accepted types ({allowed}).',
  },
  'file-empty': { status: 422, zh: '文件“{name}”是空的。', en: 'The file “{name}” is empty.' },
  'file-damaged': { status: 422, zh: '文件“{name}”已损坏，打不开。', en: 'The file “{name}” is damaged.' },
  'file-secret': {
    status: 422,
    zh: '文件“{name}”带有“{mark}”标志。涉密文件不得上传，请走线下渠道。',
    en: 'The file “{name}” is marked “{mark}” and must not be uploaded.',
  },
  'too-many-files': {
    status: 422,
    zh: '“{label}”最多{max}个文件，现有{length}个。',
    en: '“{label}” may have at most {max} files, it has {length}.',
  },
  'file-not-yours': {
    status: 422,
    zh: '“{label}”里的文件不存在或不是您上传的。',
    en: '“{label}”: the file does not exist or was not uploaded by you.',
  },
  // the machine
  'database-away': {
    status: 503,
    zh: '数据库暂时连不上，您的内容没有丢失，请稍后再试。',
    en: 'The database is away for a moment; nothing is lost, please try again.',
  },
  'disk-nearly-full': {
    status: 503,
    zh: '磁盘空间不足{floor}MB，系统现为只读。请联系管理员清理磁盘。',
    en: 'Less than {floor} MB of disk are left: the system is read-only. Please call the administrator.',
  },
  'internal-error': {
    status: 500,
    zh: '系统出错了，编号{trace}。您的内容没有保存，请告诉管理员这个编号。',
    en: 'Something went wrong, number {trace}. Nothing was saved.',
  },
  'data-folder-locked': {
    status: 500,
    zh: '数据文件夹{dir}正在被另一个梧桐使用（进程{pid}）。请先停止它，或用 WUTONG_DATA 指定别的文件夹。',
    en: 'The data folder {dir} is in use by another Wutong (process {pid}). Stop it first, or name another folder with WUTONG_DATA.',
  },
  'data-folder-newer': {
    status: 500,
    zh: '数据由更新的版本建立（迁移{migration}），本版本不能打开。请升级程序。',
    en: 'The data were written by a newer version (migration {migration}). Please upgrade the program.',
  },
  'migration-failed': {
    status: 500,
    zh: '数据库升级在{migration}处失败，已全部退回，数据没有改变：{detail}',
    en: 'The migration {migration} failed and was rolled back, no data changed: {detail}',
  },
  'migration-changed': {
    status: 500,
    zh: '已执行过的迁移{migration}内容被改动，拒绝启动。请恢复原文件。',
    en: 'The migration {migration} was altered after it ran. Restore the original file.',
  },
  'key-file-missing': {
    status: 500,
    zh: '找不到密钥文件{file}。没有它就不能读出加密的内容。请从备份的密钥副本恢复，不要新建。',
    en: 'The key file {file} is missing. Restore it from its separate copy; do not make a new one.',
  },
  'key-file-broken': {
    status: 500,
    zh: '密钥文件{file}已损坏：{detail}。请从备份的密钥副本恢复。',
    en: 'The key file {file} is broken: {detail}. Restore it from its separate copy.',
  },
  'sealed-value-broken': {
    status: 500,
    zh: '一项加密内容的校验不符，可能被改动过。请告诉审计管理员。',
    en: 'A sealed value fails its check; it may have been altered.',
  },
  'data-folder-unusable': {
    status: 500,
    zh: '数据文件夹{dir}不能使用：{detail}。请检查权限，或用 WUTONG_DATA 指定别的文件夹。',
    en: 'The data folder {dir} cannot be used: {detail}. Check its permissions, or name another folder with WUTONG_DATA.',
  },
  'database-not-bundled': {
    status: 500,
    zh: '没有适合{platform}的内置数据库。请用 DATABASE_URL 指定一个 PostgreSQL（15 或更高）。',
    en: 'There is no bundled database for {platform}. Name a PostgreSQL (15 or later) with DATABASE_URL.',
  },
  'database-not-started': {
    status: 500,
    zh: '内置数据库没有启动：{detail}',
    en: 'The bundled database did not start: {detail}',
  },
  'database-files-differ': {
    status: 500,
    zh: '数据文件夹里的数据库文件是 PostgreSQL {found} 的，本程序带的是 {bundled}。请用原版本备份后恢复。',
    en: 'The database files are of PostgreSQL {found}, this program brings {bundled}. Back up with the former version and restore.',
  },
  'database-url-refused': {
    status: 500,
    zh: '不能使用 DATABASE_URL 所指的数据库：{detail}',
    en: 'The database named by DATABASE_URL cannot be used: {detail}',
  },
  'database-too-old': {
    status: 500,
    zh: '数据库版本为{version}，需要 PostgreSQL 15 或更高。',
    en: 'The database is version {version}; PostgreSQL 15 or later is needed.',
  },
  'app-role-too-strong': {
    status: 500,
    zh: '数据库应用账号{role}权限过大（{why}），拒绝启动。',
    en: 'The database role {role} has too much power ({why}); refusing to start.',
  },
  'demo-has-real-accounts': {
    status: 409,
    zh: '库中有真实账号，不能用 demo --reset 清空。要试用演示数据，请用 WUTONG_DATA 指定别的文件夹。',
    en: 'There are real accounts: demo --reset will not erase them. Name another folder with WUTONG_DATA.',
  },
  'demo-on-open-address': {
    status: 500,
    zh: '还有演示账号的公开密码，不能在{host}上对外服务。请先用 start --empty 建立空库，或删除演示账号。',
    en: 'Demonstration passwords exist; refusing to serve on {host}.',
  },
  ...messageErrors,
  ...processErrors,
  ...settingErrors,
  ...readingErrors,
  ...copyErrors,
  ...keyErrors,
  ...shellErrors,
  ...reportErrors,
  ...ruleErrors,
  ...formErrors,
  ...exchangeErrors,
  ...identityErrors,
  ...registrationErrors,
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof errors;
export type ErrorParams = Readonly<Record<string, string | number>>;

/** The words of an error in one language, with its parameters filled in. */
export function errorText(code: ErrorCode, params: ErrorParams = {}, lang: Lang = 'zh'): string {
  return errors[code][lang].replace(/\{(\w+)\}/g, (all, name: string) => String(params[name] ?? all));
}

/** One thing to mend in one entry: `path` is `members.2.person`, rows counted from 0. */
export interface Finding {
  readonly path: string;
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** A refusal from the closed list. `findings` are complete: all of them, not the first. */
export class WutongError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly findings: readonly Finding[];
  /** More for the client, such as both versions of a stale save. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    params: ErrorParams = {},
    more: { findings?: readonly Finding[]; extra?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    const found = (more.findings ?? []).map((one) => `${one.path}: ${errorText(one.code, one.params, 'en')}`);
    super([`${code}: ${errorText(code, params, 'en')}`, ...found].join(' '), { cause: more.cause });
    this.name = 'WutongError';
    this.code = code;
    this.params = params;
    this.findings = more.findings ?? [];
    this.extra = more.extra ?? {};
  }
}

/** Whether something thrown is a refusal from the closed list. */
export function isWutongError(thing: unknown): thing is WutongError {
  return thing instanceof WutongError;
}
