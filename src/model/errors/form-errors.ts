import type { ErrorText } from './error-text.ts';

/** What the printing of official forms may refuse. */
export const formErrors = {
  'form-not-offered': {
    status: 409,
    zh: '“{form}”现在不能出具：{why}。',
    en: '“{formEn}” cannot be issued now: {whyEn}.',
  },
} as const satisfies Record<string, ErrorText>;
