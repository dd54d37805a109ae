import { locale } from "./moments";

/** "12,345" */
export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** "12K", where there is little room. */
export function compact(value: number): string {
  return new Intl.NumberFormat(locale(), { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

/** US dollars; small sums to a hundredth of a cent. */
export function dollars(value: number): string {
  const small = value !== 0 && Math.abs(value) < 1;
  return new Intl.NumberFormat(locale(), {
    style: "currency",
    currency: "USD",
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: small ? 4 : 2,
  }).format(value);
}
