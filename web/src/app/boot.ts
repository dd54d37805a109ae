import { refresher, session } from "../shared/http/http";

/** Finds out once whether somebody is signed in. Without a sign of an earlier session nothing is asked. */
export async function boot(): Promise<void> {
  if (!session.hinted()) return session.anonymous();
  await settle();
}

/** For pages that need a person: asks the refresh cookie even without a hint. */
export async function settle(): Promise<boolean> {
  if (session.get().status === "signed-in") return true;
  if (session.get().status === "guest") return false;
  try {
    return await refresher.refresh();
  } catch {
    if (session.get().status === "unknown") session.anonymous();
    return false;
  }
}
