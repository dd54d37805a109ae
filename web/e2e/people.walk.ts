import { expect, test } from "vitest";
import { signInAdmin } from "./admin";
import { withBrowser } from "./browser";
import { accessible, looks, picture } from "./looks";
import { signIn } from "./steps";

const { person } = withBrowser();

test.each(looks)(
  "an admin finds somebody, gives a role, ends sessions, disables; all is noted, on a %s, %s",
  async (size, scheme) => {
    const eve = await person();
    const address = await signIn(eve);
    const root = await person({ size, scheme });
    await signInAdmin(root);
    await root.page.goto("/admin/people");

    await root.page.getByLabel("Name, address, number or id").fill(address);
    await root.page.getByRole("button", { name: "Find" }).click();
    const card = root.page.getByRole("listitem").filter({ hasText: address });
    await card.getByLabel("Recruiter").click();
    await root.page.getByText("candidate recruiter").first().waitFor();
    await card.getByRole("button", { name: "End sessions" }).click();
    await root.page.getByText("ended the sessions of").first().waitFor();
    await card.getByRole("button", { name: "Disable" }).click();
    await card.getByText("disabled", { exact: true }).waitFor();
    await picture(root.page, `people-${size}-${scheme}`);
    await accessible(root.page);

    await eve.page.goto("/basel");
    await eve.page.waitForURL("**/login**");
    await eve.page.goto("/admin/people");
    expect(root.broken).toEqual([]);
  },
);
