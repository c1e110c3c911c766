import { PointerInput } from '../pointer-input.tsx';
import type { InputProps } from '../widgets.ts';

export function Input(props: InputProps) {
  return <PointerInput {...props} />;
}
