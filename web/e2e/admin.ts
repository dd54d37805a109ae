import type { Person } from "./browser";
import { signIn } from "./steps";

/** The admin of the seed signs in. */
export function signInAdmin(admin: Person): Promise<string> {
  return signIn(admin, "admin@basel.test");
}
