import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { userQuery } from "../../features/account/api";
import { useFactNews } from "../../features/profile/use-facts";
import { followLanguage } from "../../shared/i18n/i18n";
import { chooseZone } from "../../shared/i18n/moments";

/** While somebody is signed in: what is known is kept in step, and their zone and language are followed. */
export function Present() {
  useFactNews();
  const user = useQuery(userQuery).data;
  useEffect(() => {
    if (user?.zone) chooseZone(user.zone);
    if (user?.language) void followLanguage(user.language);
  }, [user]);
  return null;
}
