import type { Person } from "./browser";
import { mailsTo } from "./mail";
import { askForLink } from "./steps";

const ADMIN = "admin@basel.test";

async function linksToAdmin(): Promise<string[]> {
  const links = (await mailsTo(ADMIN)).flatMap((mail) => mail.links);
  return links.filter((link) => link.includes("/login"));
}

/** The admin of the seed signs in again and again: the link is one that was not there before. */
export async function signInAdmin({ context, page }: Person): Promise<void> {
  const known = new Set(await linksToAdmin());
  await askForLink(page, ADMIN);
  const fresh = async () => (await linksToAdmin()).find((link) => !known.has(link));
  let link = await fresh();
  for (; !link; link = await fresh()) await page.waitForTimeout(200);
  const mail = await context.newPage();
  await mail.goto(link);
  await mail.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/basel");
  await mail.close();
}
