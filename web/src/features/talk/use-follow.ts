import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const NEAR = 80;

/**
 * Follows the end of a talk, but only while the person is there. `mark` changes when there is something new, `written`
 * while a reply grows.
 * What is paged in above keeps what is read in its place.
 */
export function useFollow(
  scroller: RefObject<HTMLElement | null>,
  mark: unknown,
  written: string,
  first: string | undefined,
) {
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const height = useRef(0);
  const top = useRef<string | undefined>(undefined);

  const toEnd = useCallback(
    (smooth = false) => {
      atEnd.current = true;
      scroller.current?.scrollTo({
        top: scroller.current.scrollHeight,
        behavior: smooth ? "smooth" : "instant",
      });
    },
    [scroller],
  );

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      setAway(!atEnd.current);
    };
    element.addEventListener("scroll", look, { passive: true });
    const resized = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      resized.disconnect();
    };
  }, [scroller, toEnd]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `mark` and `written` say that the content grew
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const grownAbove = top.current !== undefined && first !== top.current && !atEnd.current;
    if (grownAbove) element.scrollTop += element.scrollHeight - height.current;
    else if (atEnd.current) toEnd();
    height.current = element.scrollHeight;
    top.current = first;
  }, [mark, written, first, scroller, toEnd]);

  return { away, toEnd };
}
