import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { ApiProblem } from "../../shared/http/api-problem";
import { de } from "../../shared/i18n/de/de";
import { unfitReasons } from "../../shared/ui/unfit";
import { cvRefusal } from "./cv-refusal";

const refused = (status: number, reason?: string) =>
  new ApiProblem(status, "INVALID_REQUEST", "This is English.", undefined, reason && { reason });

describe("why a CV was not taken", () => {
  const german = i18next.createInstance();
  beforeAll(async () => {
    await german.init({ lng: "de", resources: { de: { translation: de } } });
  });

  it("is said in German for every reason the server has", () => {
    for (const reason of unfitReasons) {
      const words = cvRefusal(refused(422, reason), german.t);
      expect(words).not.toContain("English");
      expect(words).not.toContain("resume.cv");
    }
  });

  it("is said for a file that is too large", () => {
    expect(cvRefusal(refused(413), german.t)).toContain("4 MB");
  });
});
