import { ActionIcon, Tooltip } from "@mantine/core";
import type { LucideIcon } from "lucide-react";
import type { MouseEventHandler, Ref } from "react";
import { Icon } from "./icon";

interface IconButtonProps {
  name: string;
  icon: LucideIcon;
  onClick?: MouseEventHandler<HTMLButtonElement>;
  pressed?: boolean;
  disabled?: boolean;
  filled?: boolean;
  size?: number;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that is only an icon, with its name for everybody. */
export function IconButton({
  name,
  icon,
  onClick,
  pressed,
  disabled,
  filled,
  size = 36,
  ref,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        {...rest}
        {...(ref ? { ref } : {})}
        {...(onClick ? { onClick } : {})}
        variant={filled ? "filled" : "subtle"}
        color={pressed || filled ? "green" : "muted"}
        size={size}
        radius="xl"
        aria-label={name}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        disabled={disabled ?? false}
      >
        <Icon of={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
