//! Numerals that bring their own unit: 百分之五, 三分之二, 1/3, 八成, 翻一番.

use super::chinese::{chinese, chinese_digit};
use super::number::{Numeral, arabic, either};
use rust_decimal::{Decimal, RoundingStrategy};

/// 百分之五, 三分之二, 八成, 七成五, 一半, 翻一番: numerals that bring their own unit.
pub fn with_own_unit(text: &str) -> Option<Numeral> {
    let own = || {
        let number = either(text)?;
        tenths(text, &number).or_else(|| fraction(text, &number)).or_else(|| slashed(text, &number))
    };
    per_hundred(text).or_else(|| doubling(text)).or_else(|| half(text)).or_else(own)
}

/// 一半, 一半以上: a share by itself. 一半天 is a time.
fn half(text: &str) -> Option<Numeral> {
    let rest = text.strip_prefix("一半")?;
    let more = rest.starts_with(['天', '年', '个', '时', '是', '用']);
    let len = "一半".len();
    (!more).then(|| Numeral { value: Decimal::new(50, 0), len, unit: Some("%"), rounded: true })
}

/// 1/3
fn slashed(text: &str, part: &Numeral) -> Option<Numeral> {
    let rest = text.get(part.len..)?.strip_prefix('/')?;
    let whole = arabic(rest)?;
    let behind = rest.get(whole.len..)?;
    let more = behind.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.'));
    let small = whole.value <= Decimal::TEN && part.value < whole.value && part.value >= Decimal::ONE;
    let exact = part.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole.value)?;
    let value = exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    (small && !more && part.value.scale() == 0 && whole.value.scale() == 0).then(|| Numeral {
        value: value.normalize(),
        len: part.len + 1 + whole.len,
        unit: Some("%"),
        rounded: value != exact,
    })
}

fn per_hundred(text: &str) -> Option<Numeral> {
    let rest = text.strip_prefix("百分之")?;
    let number = either(rest)?;
    Some(Numeral { len: number.len + "百分之".len(), unit: Some("%"), ..number })
}

fn doubling(text: &str) -> Option<Numeral> {
    let rest = text.strip_prefix('翻')?;
    let (times, len) = match chinese(rest) {
        Some(number) => (number.value, number.len),
        None => (Decimal::ONE, 0),
    };
    rest.get(len..)?.strip_prefix('番')?;
    let value = [2_u32, 4, 8, 16].get(usize::try_from(times).ok()?.checked_sub(1)?)?;
    Some(Numeral {
        value: Decimal::from(*value),
        len: '翻'.len_utf8() + len + '番'.len_utf8(),
        unit: Some("倍"),
        rounded: false,
    })
}

fn tenths(text: &str, number: &Numeral) -> Option<Numeral> {
    let rest = text.get(number.len..)?.strip_prefix('成')?;
    let mut len = number.len + '成'.len_utf8();
    let mut value = number.value.checked_mul(Decimal::TEN)?;
    if value > Decimal::ONE_HUNDRED || value <= Decimal::ZERO {
        return None;
    }
    if let Some((c, digit)) = rest.chars().next().and_then(|c| Some((c, chinese_digit(c)?))) {
        value += Decimal::from(digit);
        len += c.len_utf8();
    } else if rest
        .starts_with(['立', '果', '功', '员', '为', '本', '品', '长', '交', '熟', '效', '片', '都', '套'])
    {
        return None;
    }
    Some(Numeral { value: value.normalize(), len, unit: Some("%"), rounded: false })
}

fn fraction(text: &str, below: &Numeral) -> Option<Numeral> {
    let rest = text.get(below.len..)?.strip_prefix("分之")?;
    let above = either(rest)?;
    let share = above.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(below.value)?;
    let value = share.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    Some(Numeral {
        value: value.normalize(),
        len: below.len + "分之".len() + above.len,
        unit: Some("%"),
        rounded: value != share,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_hundredths_and_fractions_are_percent() {
        for (text, value) in [
            ("八成", "80"),
            ("七成五", "75"),
            ("百分之五", "5"),
            ("四分之三", "75"),
            ("三分之一", "33.33"),
            ("1/3", "33.33"),
            ("百分之零点九", "0.9"),
        ] {
            assert_eq!(
                with_own_unit(text).map(|number| number.value.to_string()),
                Some(value.to_owned()),
                "{text}"
            );
        }
        assert_eq!(with_own_unit("五成立"), None);
        assert_eq!(with_own_unit("翻两番").map(|number| number.value.to_string()), Some("4".to_owned()));
    }
}
