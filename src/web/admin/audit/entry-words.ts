import { labelOf, type Lang } from '../../../model/label.ts';
import type { Registry } from '../../../model/registry.ts';
import { commandPlans } from '../../process/command-plan.ts';
import { say } from '../../words.ts';

const types: Readonly<Record<string, readonly [string, string]>> = {
  session: ['登录', 'Session'],
  account: ['账号', 'Account'],
  role: ['角色', 'Role'],
  unit: ['部门与单位', 'Unit'],
  security: ['安全设置', 'Security'],
  audit: ['审计', 'Audit'],
  channel: ['消息渠道', 'Message channel'],
  letter: ['未送达的消息', 'Dead letter'],
  absence: ['外出', 'Absence'],
  calendar: ['节假日', 'Working days'],
  authority: ['审批权限表', 'Authority table'],
  chain: ['审批流程', 'Chain'],
  limit: ['限额', 'Limit'],
  secretary: ['秘书', 'Secretary'],
  waiver: ['豁免', 'Waiver'],
  measure: ['暂停受理', 'Suspension'],
  keys: ['密钥', 'Keys'],
  retention: ['保存期限', 'Retention'],
  hold: ['暂缓清除', 'Hold'],
};

const actions: Readonly<Record<string, readonly [string, string]>> = {
  'sign-in': ['登录', 'signed in'],
  'sign-in-failed': ['登录失败', 'failed to sign in'],
  'sign-in-locked': ['登录失败并锁定', 'failed and locked'],
  'sign-out': ['退出', 'signed out'],
  'end-sessions': ['强制下线', 'ended sessions'],
  unlock: ['解除锁定', 'lifted a lock'],
  'change-password': ['修改密码', 'changed the password'],
  'set-second-factor': ['启用二次验证', 'set a second factor'],
  'remove-second-factor': ['关闭二次验证', 'removed the second factor'],
  'new-recovery-codes': ['重新生成恢复码', 'made recovery codes'],
  'propose-reset': ['提出重置', 'proposed a reset'],
  'confirm-reset': ['确认重置', 'confirmed a reset'],
  'decline-reset': ['不同意重置', 'declined a reset'],
  'set-contact': ['填写联系方式', 'entered a contact'],
  'confirm-contact': ['验证联系方式', 'confirmed a contact'],
  'remove-contact': ['删除联系方式', 'removed a contact'],
  test: ['测试', 'tested'],
  resend: ['重新发送', 'sent again'],
  discard: ['不再发送', 'discarded'],
  give: ['授予', 'gave'],
  take: ['收回', 'took'],
  create: ['新建', 'created'],
  save: ['修改', 'saved'],
  close: ['停用', 'closed'],
  open: ['重新启用', 'opened'],
  set: ['设置', 'set'],
  end: ['结束', 'ended'],
  reveal: ['查看证件号码', 'revealed a number'],
  export: ['导出', 'exported'],
  import: ['导入', 'imported'],
  propose: ['提出', 'proposed'],
  confirm: ['确认', 'confirmed'],
  drop: ['不采纳', 'dropped'],
  release: ['恢复受理', 'ended'],
  'waiver.ask': ['申请豁免', 'asked for a waiver'],
  'waiver.grant': ['准予豁免', 'granted a waiver'],
  'waiver.decline': ['不准豁免', 'declined a waiver'],
  verify: ['核对', 'checked'],
  found: ['建立单位', 'founded the office'],
  rescue: ['服务器上重置', 'reset on the server'],
  rotate: ['更换密钥', 'changed the key'],
  copy: ['做密钥副本', 'copied the keys'],
  retire: ['停用旧密钥', 'retired old keys'],
  retention: ['按保存期限清除', 'erased after its time'],
  drill: ['丢失演练', 'drilled the loss'],
};

const pick = (words: readonly [string, string], lang: Lang): string => words[lang === 'zh' ? 0 : 1];

/** The kind of thing that an entry is about, in words. */
export function typeWord(registry: Registry, name: string, lang: Lang): string {
  const own = types[name];
  if (own) return pick(own, lang);
  const type = registry.findType(name)?.type;
  return type ? labelOf(name, type, lang) : name;
}

/** What was done, in words: by the machine's own list, else by what the type calls it. */
export function actionWord(registry: Registry, type: string, name: string, lang: Lang): string {
  const own = actions[name];
  if (own) return pick(own, lang);
  const command = name.startsWith('process.') ? commandPlans[name.slice(8)] : undefined;
  if (command) return say(lang, command.label);
  const workflow = registry.findType(type)?.workflow;
  for (const group of Object.values(workflow?.actions ?? {})) {
    const action = Object.keys(group).includes(name) ? group[name] : undefined;
    if (action) return labelOf(name, action, lang);
  }
  return name;
}

/** An entry of a form by its label; what happened in a process and in rows by the part before the point. */
export function pathWord(registry: Registry, type: string, path: string, lang: Lang): string {
  if (path === 'state') return say(lang, 'state');
  if (path.startsWith('process.')) return lang === 'zh' ? '审批过程' : 'process';
  const [outer = ''] = path.split('.');
  const fields = registry.findType(type)?.type.fields ?? {};
  const field = Object.keys(fields).includes(outer) ? fields[outer] : undefined;
  return field ? labelOf(outer, field, lang) : path;
}

/** The kinds of things that can be chosen. */
export function typeChoices(registry: Registry, lang: Lang): { value: string; label: string }[] {
  const names = [...registry.types.map(({ type }) => type.name), ...Object.keys(types)];
  return names.map((value) => ({ value, label: typeWord(registry, value, lang) }));
}

/** The doings that can be chosen. */
export function actionChoices(lang: Lang): { value: string; label: string }[] {
  return Object.entries(actions).map(([value, words]) => ({ value, label: pick(words, lang) }));
}
