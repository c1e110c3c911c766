/** Whether a text is written as an e-mail address; whether anybody reads it there nobody can tell. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(text);
}

/** Whether a text may be the number of a passport of any country: letters and digits, with a digit among them. */
export function isPassport(text: string): boolean {
  return /^(?=.*\d)[A-Za-z0-9]{5,15}$/.test(text.replace(/[\s-]/g, ''));
}
