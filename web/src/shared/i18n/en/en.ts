import { account } from "./account";
import { admin } from "./admin";
import { common } from "./common";
import { invite } from "./invite";
import { knowledge } from "./knowledge";
import { notice } from "./notice";
import { persona } from "./persona";
import { profile } from "./profile";
import { resume } from "./resume";
import { talk } from "./talk";
import { welcome } from "./welcome";

export const en = {
  ...common,
  account,
  admin,
  invite,
  knowledge,
  notice,
  persona,
  profile,
  resume,
  talk,
  welcome,
};

/** The same keys in any language, any words. */
export type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
