import "./app/take-secrets";
import "./shared/ui/mantine.css";
import "./shared/ui/global.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { boot } from "./app/boot";
import { Providers } from "./app/providers";
import { router } from "./app/router";
import { startLanguage } from "./shared/i18n/i18n";
import { lightOnPaper } from "./shared/ui/paper";

const place = document.getElementById("root");
if (!place) throw new Error("the page has no #root");
const root = createRoot(place);

lightOnPaper();
void startLanguage().then(() => {
  void boot();
  root.render(
    <StrictMode>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
});
