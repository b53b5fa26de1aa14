//! Stage 4: targets and evidence → findings. Pure: no SQL, no clock.
