/** One text, or one for one thing and one for several; `{name}` is completed, and `count` chooses the form. */
export type Message = string | { readonly one: string; readonly other: string }
