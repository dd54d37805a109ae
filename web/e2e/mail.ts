import { setTimeout as pause } from "node:timers/promises";
import { baseUrl } from "./settings";

interface Mail {
  subject: string;
  links: string[];
  sentAt: string;
}

/** An address nobody used before. */
export function freshAddress(who = "walk"): string {
  return `${who}-${crypto.randomUUID().slice(0, 8)}@basel.test`;
}

export async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${baseUrl}/_local/mail.json?to=${encodeURIComponent(address)}`);
  if (!response.ok) throw new Error(`mail box answered ${response.status}`);
  return response.json();
}

/** Asks again and again until something is found. */
async function waited<T>(what: string, look: () => Promise<T | undefined>, patience = 20_000): Promise<T> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(100);
  }
  throw new Error(`no ${what} within ${patience} ms`);
}

/** All sign-in links sent to an address, the newest first. */
export async function signInLinks(address: string): Promise<string[]> {
  return (await mailsTo(address)).flatMap((mail) => mail.links).filter((one) => one.includes("/login"));
}

/** The newest sign-in link sent to an address that was not known before; waits for the mail. */
export function signInLink(address: string, known: string[] = []): Promise<string> {
  return waited(`sign-in mail for ${address}`, async () =>
    (await signInLinks(address)).find((one) => !known.includes(one)),
  );
}

/** The newest link with this in it, sent to an address; waits for the mail. */
export function mailedLink(address: string, part: string): Promise<string> {
  return waited(`mail with ${part} for ${address}`, async () =>
    (await mailsTo(address)).flatMap((mail) => mail.links).find((one) => one.includes(part)),
  );
}

/** The newest subject that begins so, sent to an address; waits for the mail. */
export function subjectTo(address: string, beginning: string): Promise<string> {
  return waited(`"${beginning}" for ${address}`, async () =>
    (await mailsTo(address)).map((mail) => mail.subject).find((one) => one.startsWith(beginning)),
  );
}

/** The newest text sent to a number that contains something; waits for it. */
export function newestText(number: string, containing = ""): Promise<string> {
  return waited(`text for ${number}`, async () => {
    const response = await fetch(`${baseUrl}/_local/texts.json?to=${encodeURIComponent(number)}`);
    const texts: { text: string }[] = await response.json();
    return texts.map(({ text }) => text).find((one) => one.includes(containing));
  });
}
