import type { ErrorText } from './error-text.ts';

/** What may be refused around signing in, accounts, roles and units. */
export const identityErrors = {
  'sign-in-locked': {
    status: 429,
    zh: '连续输错次数过多，这个账号名已暂时锁定，请{minutes}分钟后再试，或请安全管理员解锁。',
    en: 'Too many wrong attempts: this login is locked. Try again in {minutes} minutes, or ask the security administrator.',
  },
  'second-factor-needed': {
    status: 401,
    zh: '请输入手机验证器上的6位动态码，或一个恢复码。',
    en: 'Please enter the six digits of your authenticator, or a recovery code.',
  },
  'second-factor-wrong': {
    status: 401,
    zh: '动态码不正确，或已经用过。请等下一个动态码再试，并核对手机时间。',
    en: 'The code is wrong or was used before. Wait for the next one, and check the clock of the phone.',
  },
  'second-factor-stands': {
    status: 409,
    zh: '您已启用二次验证。要换手机，请先关闭再重新启用。',
    en: 'A second factor is on already. To change the phone, turn it off first.',
  },
  'second-factor-not-begun': {
    status: 409,
    zh: '您还没有启用二次验证。',
    en: 'There is no second factor yet.',
  },
  'second-factor-demanded': {
    status: 403,
    zh: '本单位要求二次验证。请先在“我的账号”启用，再办其他事。',
    en: 'Your office demands a second factor. Please set it up under “My account” first.',
  },
  'password-change-demanded': {
    status: 403,
    zh: '请先修改密码，再办其他事。',
    en: 'Please change your password first.',
  },
  'current-password-wrong': {
    status: 422,
    zh: '现在的密码不正确。',
    en: 'The current password is wrong.',
  },
  'password-like-login': {
    status: 422,
    zh: '密码里不能含有账号名。',
    en: 'The password must not contain the login.',
  },
  'password-used-before': {
    status: 422,
    zh: '不能使用最近{count}次用过的密码。',
    en: 'It must not be one of your last {count} passwords.',
  },
  'office-taken': {
    status: 409,
    zh: '代码“{office}”已经有单位使用。',
    en: 'The code “{office}” is taken by another office.',
  },
  'login-taken': {
    status: 409,
    zh: '账号“{login}”已经有人使用。',
    en: 'The login “{login}” is taken.',
  },
  'bad-login': {
    status: 422,
    zh: '账号用2至40个小写字母、数字、点、横线或下划线，以字母开头。',
    en: 'A login has 2 to 40 small letters, digits, dots, dashes or underscores, and begins with a letter.',
  },
  'unknown-role': { status: 404, zh: '没有“{role}”这个角色。', en: 'There is no role “{role}”.' },
  'unit-not-usable': {
    status: 422,
    zh: '所选的部门或单位不存在，或已停用。',
    en: 'The unit does not exist, or has ended.',
  },
  'unit-in-use': {
    status: 409,
    zh: '还有{accounts}个在用账号、{units}个在用下级部门，不能停用。请先调整。',
    en: '{accounts} active accounts and {units} units below are still in use.',
  },
  'unit-ring': {
    status: 422,
    zh: '不能放到自己或自己的下级之下，层级最多{max}级。',
    en: 'A unit cannot be put below itself; the tree has at most {max} levels.',
  },
  'unit-name-taken': {
    status: 409,
    zh: '同一上级下已有“{name}”。',
    en: 'There is already a unit “{name}” at this place.',
  },
  'roles-clash': {
    status: 409,
    zh: '“{one}”和“{other}”不能由同一个账号担任（三员分立）。',
    en: '“{one}” and “{other}” must not be held by one account.',
  },
  'own-roles': {
    status: 403,
    zh: '不能给自己授权或收回自己的授权，也不能停用自己，请由其他管理员办理。',
    en: 'Nobody gives or takes their own roles, or closes their own account.',
  },
  'last-administrator': {
    status: 409,
    zh: '这是最后一名{role}，不能停用或收回。',
    en: 'This is the last {role}.',
  },
  'account-closed': { status: 409, zh: '账号已停用。', en: 'The account is closed.' },
  'reset-reason': {
    status: 422,
    zh: '请写明重置的原因（不少于{min}个字），例如怎样核对了本人身份。',
    en: 'Please give the reason (at least {min} characters), such as how you made sure who asked.',
  },
  'reset-own': {
    status: 403,
    zh: '重置须由另一位管理员确认；提出人和账号本人都不能确认。',
    en: 'Another administrator confirms a reset: neither who proposed it nor whose account it is.',
  },
  'reset-decided': { status: 409, zh: '这项重置已经处理过了。', en: 'This reset was decided already.' },
  'reset-pending': {
    status: 409,
    zh: '这个账号已有一项待确认的重置。',
    en: 'A reset of this account is waiting already.',
  },
  'dates-reversed': {
    status: 422,
    zh: '止日不能早于起日。',
    en: 'The last day is before the first one.',
  },
  'preset-in-use': {
    status: 409,
    zh: '“{name}”同时担任系统和安全管理员，不能恢复为三员分立。请先调整授权。',
    en: '“{name}” is system and security administrator; change that first.',
  },
} as const satisfies Record<string, ErrorText>;
