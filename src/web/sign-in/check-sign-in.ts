import type { Word } from '../words.ts';

/** What is missing before it is worth asking the server, in the order of the entries. */
export function checkSignIn(entered: {
  readonly office: string | undefined;
  readonly login: string;
  readonly password: string;
}): Partial<Record<'office' | 'login' | 'password', Word>> {
  return {
    ...(entered.office ? {} : { office: 'needOffice' as const }),
    ...(entered.login.trim() === '' ? { login: 'needLogin' as const } : {}),
    ...(entered.password === '' ? { password: 'needPassword' as const } : {}),
  };
}
