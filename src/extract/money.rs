//! Amounts in 元, 角 and 分: 12元5角, 三元五角二分.

use super::number::{Numeral, either};
use rust_decimal::Decimal;
use rust_decimal::dec;

/// The smaller units, and what each is worth in 元.
const COINS: [(char, Decimal); 2] = [('角', dec!(0.1)), ('分', dec!(0.01))];

/// 元 followed by 角 or 分 as one amount in 元, with as many decimals as are printed.
pub fn yuan_and_jiao(text: &str) -> Option<Numeral> {
    let yuan = either(text)?;
    let mut len = yuan.len + text.get(yuan.len..)?.strip_prefix('元').map(|_| '元'.len_utf8())?;
    let (mut value, mut told) = (yuan.value, false);
    for (coin, worth) in COINS {
        let rest = &text[len..];
        let zero = if rest.starts_with('零') { '零'.len_utf8() } else { 0 };
        let Some(number) = either(&rest[zero..]) else { break };
        let whole = number.value.scale() == 0 && number.value < Decimal::TEN;
        if whole && rest[zero + number.len..].starts_with(coin) {
            value += number.value * worth;
            len += zero + number.len + coin.len_utf8();
            told = true;
        }
    }
    told.then_some(Numeral { value, len, unit: Some("元"), rounded: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coins_are_parts_of_a_yuan() {
        let read = |text| yuan_and_jiao(text).map(|number| (number.value.to_string(), number.len));
        for (text, value) in
            [("12元5角", "12.5"), ("三元五角二分", "3.52"), ("8元零5分", "8.05"), ("3元7分", "3.07")]
        {
            assert_eq!(read(text), Some((value.to_owned(), text.len())), "{text}");
        }
        for text in ["12元", "12元5个", "5角", "12元15角"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
