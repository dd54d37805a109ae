import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { LoginPage } from "../../features/account/login-page";
import { paths } from "../paths";

const route = getRouteApi("/login");

export function Login() {
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const go = useCallback(() => void navigate({ to: next ?? paths.basel, replace: true }), [navigate, next]);
  return <LoginPage onSignedIn={go} />;
}
