//! Where things stand on a page. These floats place characters; none of them is a figure.

use lopdf::Object;

/// The six numbers of a PDF transformation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix([f32; 6]);

impl Matrix {
    /// Changes nothing.
    pub(super) const ONE: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// From the operands of `cm` or `Tm`; what is missing is 0.
    pub(super) fn of(operands: &[Object]) -> Self {
        let mut numbers = [0.0; 6];
        for (number, operand) in numbers.iter_mut().zip(operands) {
            *number = operand.as_float().unwrap_or(0.0);
        }
        Self(numbers)
    }

    /// A shift.
    pub(super) fn shift(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// A page turned clockwise by so many degrees; only quarters count.
    pub(super) fn turned(degrees: i64) -> Self {
        match degrees.rem_euclid(360) {
            90 => Self([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]),
            180 => Self([-1.0, 0.0, 0.0, -1.0, 0.0, 0.0]),
            270 => Self([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]),
            _ => Self::ONE,
        }
    }

    /// This one first, then the other.
    pub(super) fn then(self, next: Self) -> Self {
        let (m, n) = (self.0, next.0);
        Self([
            m[0] * n[0] + m[1] * n[2],
            m[0] * n[1] + m[1] * n[3],
            m[2] * n[0] + m[3] * n[2],
            m[2] * n[1] + m[3] * n[3],
            m[4] * n[0] + m[5] * n[2] + n[4],
            m[4] * n[1] + m[5] * n[3] + n[5],
        ])
    }

    /// Where a point comes to lie.
    pub(super) fn point(self, x: f32, y: f32) -> (f32, f32) {
        let m = self.0;
        (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
    }

    /// Whether text stands upright: neither slanting like a watermark nor turned.
    pub(super) fn is_upright(self) -> bool {
        let [a, b, ..] = self.0;
        self.0.iter().all(|number| number.is_finite()) && a.abs() > 10.0 * b.abs()
    }

    /// How high text of that size becomes.
    pub(super) fn height(self, size: f32) -> f32 {
        let [_, _, c, d, ..] = self.0;
        size.abs() * c.hypot(d)
    }
}
