import type { en, Texts } from "../en/en";
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

export const de: Texts<typeof en> = {
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
