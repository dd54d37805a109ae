import { UnsubscribePage } from "../../features/notice/unsubscribe-page";
import { paths } from "../paths";

/** Behind "no more mails of this kind" in a mail. */
export function Unsubscribe() {
  return <UnsubscribePage accountPath={paths.account} />;
}
