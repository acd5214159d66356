/** A value whose every level is `readonly`. The model's types are immutable; its functions return new values. */
export type Immutable<Value> = { readonly [Key in keyof Value]: Immutable<Value[Key]> };
