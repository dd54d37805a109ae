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

/** The newest sign-in link sent to an address; waits for the mail. */
export async function signInLink(address: string, patience = 20_000): Promise<string> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const links = (await mailsTo(address)).flatMap((mail) => mail.links);
    const link = links.find((one) => one.includes("/login"));
    if (link) return link;
    await pause(200);
  }
  throw new Error(`no sign-in mail for ${address} within ${patience} ms`);
}
