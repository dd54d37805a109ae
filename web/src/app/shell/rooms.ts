import { BookOpen, type LucideIcon, MessageCircle, UserRound } from "lucide-react";
import { paths } from "../paths";

interface Room {
  to: typeof paths.basel | typeof paths.knows | typeof paths.account;
  name: "nav.basel" | "nav.knows" | "nav.account";
  short: "nav.basel" | "nav.knowsShort" | "nav.account";
  icon: LucideIcon;
}

/** The rooms of the app, in order. */
export const rooms: readonly Room[] = [
  { to: paths.basel, name: "nav.basel", short: "nav.basel", icon: MessageCircle },
  { to: paths.knows, name: "nav.knows", short: "nav.knowsShort", icon: BookOpen },
  { to: paths.account, name: "nav.account", short: "nav.account", icon: UserRound },
];
