import i18next from "i18next";

/** "ada@example.org" → "a•••@example.org"; a number keeps its last two digits. */
export function masked(address: string): string {
  const at = address.lastIndexOf("@");
  if (at > 0) return `${address.slice(0, 1)}•••${address.slice(at)}`;
  return `${address.slice(0, 3)} ••• ${address.slice(-2)}`;
}

export function looksLikeMail(address: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(address.trim());
}

export function looksLikePhone(number: string): boolean {
  return /^\+[1-9][\d\s()/-]{6,20}$/.test(number.trim());
}

interface Mailbox {
  name: string;
  url: string;
}

const GMAIL = { name: "Gmail", url: "https://mail.google.com/" };
const OUTLOOK = { name: "Outlook", url: "https://outlook.live.com/mail/" };
const MAILBOXES: Record<string, Mailbox> = {
  "gmail.com": GMAIL,
  "googlemail.com": GMAIL,
  "outlook.com": OUTLOOK,
  "outlook.de": OUTLOOK,
  "hotmail.com": OUTLOOK,
  "live.com": OUTLOOK,
  "icloud.com": { name: "iCloud", url: "https://www.icloud.com/mail" },
  "yahoo.com": { name: "Yahoo", url: "https://mail.yahoo.com/" },
  "proton.me": { name: "Proton Mail", url: "https://mail.proton.me/" },
  "gmx.de": { name: "GMX", url: "https://www.gmx.net/" },
  "gmx.net": { name: "GMX", url: "https://www.gmx.net/" },
  "web.de": { name: "WEB.DE", url: "https://web.de/" },
  "t-online.de": { name: "T-Online", url: "https://email.t-online.de/" },
};

/** Where to open the mail: the address's own provider, or the common ones; the local mail page for test addresses. */
export function mailboxes(address: string): Mailbox[] {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const local = ["127.0.0.1", "localhost"].includes(location.hostname);
  const own = MAILBOXES[domain];
  if (own) return [own];
  if (local) return [{ name: i18next.t("account.signIn.localMail"), url: "/_local/mail" }];
  return [GMAIL, OUTLOOK];
}
