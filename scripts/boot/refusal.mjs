/** An end that the person at the keyboard can do something about: words, no stack. */
export class Refusal extends Error {
  isRefusal = true;

  constructor(zh, en) {
    super(`${zh}\n${en}`);
  }
}

/** One calm line about what is going on, Chinese first. It goes to stderr: stdout belongs to the command. */
export function say(zh, en) {
  console.error(`梧桐 · ${zh}  ${en}`);
}
