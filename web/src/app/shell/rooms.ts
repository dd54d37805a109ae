import {
  BookOpen,
  ChartLine,
  IdCard,
  LibraryBig,
  Link2,
  type LucideIcon,
  MessageCircle,
  UserRound,
  Users,
  UsersRound,
} from "lucide-react";
import { paths } from "../paths";

export interface Room {
  to:
    | typeof paths.basel
    | typeof paths.knows
    | typeof paths.profile
    | typeof paths.links
    | typeof paths.visitors
    | typeof paths.account
    | typeof paths.knowledge
    | typeof paths.usage
    | typeof paths.people;
  name:
    | "nav.basel"
    | "nav.knows"
    | "nav.profile"
    | "nav.links"
    | "nav.visitors"
    | "nav.account"
    | "nav.knowledge"
    | "nav.usage"
    | "nav.people";
  short:
    | "nav.basel"
    | "nav.knowsShort"
    | "nav.profileShort"
    | "nav.links"
    | "nav.visitors"
    | "nav.account"
    | "nav.knowledge"
    | "nav.usage"
    | "nav.people";
  icon: LucideIcon;
  /** Only admins see it. */
  admin?: boolean;
  /** Only supporters and admins see it. */
  staff?: boolean;
  /** Not in the bar of a phone, which holds five: the account page leads there. */
  wide?: boolean;
}

/** The rooms of the app, in order. */
export const rooms: readonly Room[] = [
  { to: paths.basel, name: "nav.basel", short: "nav.basel", icon: MessageCircle },
  { to: paths.knows, name: "nav.knows", short: "nav.knowsShort", icon: BookOpen },
  { to: paths.profile, name: "nav.profile", short: "nav.profileShort", icon: IdCard },
  { to: paths.links, name: "nav.links", short: "nav.links", icon: Link2 },
  { to: paths.visitors, name: "nav.visitors", short: "nav.visitors", icon: UsersRound, wide: true },
  { to: paths.account, name: "nav.account", short: "nav.account", icon: UserRound },
  {
    to: paths.knowledge,
    name: "nav.knowledge",
    short: "nav.knowledge",
    icon: LibraryBig,
    staff: true,
    wide: true,
  },
  { to: paths.usage, name: "nav.usage", short: "nav.usage", icon: ChartLine, admin: true, wide: true },
  { to: paths.people, name: "nav.people", short: "nav.people", icon: Users, admin: true, wide: true },
];
