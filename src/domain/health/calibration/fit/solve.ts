/** Symmetric positive definite systems, by Cholesky. Matrices are row by row in one list. */

/** The lower factor, in place; false where the matrix is not positive definite. */
export function factor(matrix: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k += 1) sum -= (matrix[row * size + k] ?? 0) * (matrix[column * size + k] ?? 0);
      if (row !== column) matrix[row * size + column] = sum / (matrix[column * size + column] ?? 1);
      else {
        if (!(sum > 1e-12)) return false;
        matrix[row * size + row] = Math.sqrt(sum);
      }
    }
  }
  return true;
}

/** Solves with a factor. */
export function solveFactored(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const answer = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let sum = answer[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= (lower[row * size + k] ?? 0) * (answer[k] ?? 0);
    answer[row] = sum / (lower[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = answer[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) sum -= (lower[k * size + row] ?? 0) * (answer[k] ?? 0);
    answer[row] = sum / (lower[row * size + row] ?? 1);
  }
  return answer;
}

/** Half of Σ x²: what a factor's quadratic form is made of. */
export function quadraticForm(lower: Float64Array, vector: Float64Array): number {
  const size = vector.length;
  const half = Float64Array.from(vector);
  let total = 0;
  for (let row = 0; row < size; row += 1) {
    let sum = half[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= (lower[row * size + k] ?? 0) * (half[k] ?? 0);
    half[row] = sum / (lower[row * size + row] ?? 1);
    total += (half[row] ?? 0) ** 2;
  }
  return total;
}
