import { useQuery } from "@tanstack/react-query";
import { isAdmin, isStaff, userQuery } from "../../features/account/api";
import { useSession } from "../../shared/http/use-session";
import { type Room, rooms } from "./rooms";

/** The rooms that the person may enter. */
export function useRooms(): readonly Room[] {
  const signedIn = useSession().status === "signed-in";
  const user = useQuery({ ...userQuery, enabled: signedIn }).data;
  const admin = user !== undefined && isAdmin(user);
  const staff = user !== undefined && isStaff(user);
  return rooms.filter((room) => (admin || !room.admin) && (staff || !room.staff));
}
