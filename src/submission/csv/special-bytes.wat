;; Finds the bytes that structure delimited text, sixteen at a time.
;;
;; The text lies from address 0 on, followed by sixteen bytes that are not special. Positions are written as 32-bit
;; integers from address `out` on, with `base` added and the highest bit set where the byte is not a delimiter. Returns
;; how many there are, with the highest bit set where a byte of the text is beyond ASCII.
(module
  (memory (export "memory") 6)
  (func (export "find")
    (param $length i32) (param $out i32) (param $base i32) (param $delimiter i32)
    (result i32)
    (local $at i32) (local $others i32) (local $mask i32) (local $next i32) (local $bit i32)
    (local $text v128) (local $delimiters v128) (local $all v128)
    (local.set $delimiters (i8x16.splat (local.get $delimiter)))
    (local.set $next (local.get $out))
    (block $done
      (loop $sixteen
        (br_if $done (i32.ge_u (local.get $at) (local.get $length)))
        (local.set $text (v128.load (local.get $at)))
        (local.set $all (v128.or (local.get $all) (local.get $text)))
        (local.set $others
          (i8x16.bitmask
            (v128.or
              (v128.or
                (i8x16.eq (local.get $text) (v128.const i8x16 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10))
                (i8x16.eq (local.get $text) (v128.const i8x16 34 34 34 34 34 34 34 34 34 34 34 34 34 34 34 34)))
              (v128.or
                (i8x16.eq (local.get $text) (v128.const i8x16 13 13 13 13 13 13 13 13 13 13 13 13 13 13 13 13))
                (i8x16.eq (local.get $text) (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))))))
        (local.set $mask
          (i32.or
            (local.get $others)
            (i8x16.bitmask (i8x16.eq (local.get $text) (local.get $delimiters)))))
        (block $none
          (br_if $none (i32.eqz (local.get $mask)))
          (loop $next_bit
            (local.set $bit (i32.ctz (local.get $mask)))
            (i32.store (local.get $next)
              (i32.or
                (i32.add (i32.add (local.get $at) (local.get $base)) (local.get $bit))
                (i32.shl (i32.shr_u (local.get $others) (local.get $bit)) (i32.const 31))))
            (local.set $next (i32.add (local.get $next) (i32.const 4)))
            (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
            (br_if $next_bit (local.get $mask))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $sixteen)))
    (i32.or
      (i32.shr_u (i32.sub (local.get $next) (local.get $out)) (i32.const 2))
      (i32.shl (i32.ne (i8x16.bitmask (local.get $all)) (i32.const 0)) (i32.const 31)))))
