#include "textflag.h"

// The twelve registers Y0 to Y11 hold the 192 cells of the hidden layer, sixteen each. EACH writes
// an operation for all of them: it gets the place of the register's cells in a row, in bytes, and
// the register.
#define EACH(do) \
	do(0, Y0); \
	do(32, Y1); \
	do(64, Y2); \
	do(96, Y3); \
	do(128, Y4); \
	do(160, Y5); \
	do(192, Y6); \
	do(224, Y7); \
	do(256, Y8); \
	do(288, Y9); \
	do(320, Y10); \
	do(352, Y11)

#define LOAD_AX(at, cells) VMOVDQU at(AX), cells
#define LOAD_SI(at, cells) VMOVDQU at(SI), cells
#define ADD_AX(at, cells) VPADDQ at(AX), cells, cells
#define ABOVE_Y12(at, cells) VPSUBUSW Y12, cells, cells
#define STORE_DI(at, cells) VMOVDQU cells, at(DI)

// func addUpWide(rows **packedRow, n int, all *[cells]int16)
TEXT ·addUpWide(SB), NOSPLIT, $0-24
	MOVQ rows+0(FP), SI
	MOVQ n+8(FP), CX
	MOVQ all+16(FP), DI
	MOVQ (SI), AX
	EACH(LOAD_AX)
	JMP  next

	// Four cells are one number, as in Go: what a cell borrows from the next one is given back.
row:
	MOVQ (SI), AX
	EACH(ADD_AX)

next:
	ADDQ $8, SI
	DECQ CX
	JNZ  row

	// Take half away; what would be below zero stops there.
	MOVQ $0x8000800080008000, AX
	VMOVQ AX, X12
	VPBROADCASTQ X12, Y12
	EACH(ABOVE_Y12)
	EACH(STORE_DI)
	VZEROUPPER
	RET

// WEIGH multiplies 32 cells by the weights of the row at AX; the products are left in a and b.
#define WEIGH(at, next, cells, after, a, b) \
	VPMADDWD at(AX), cells, a; \
	VPMADDWD next(AX), after, b

// WEIGH_ON is WEIGH, and adds the products to the sums in Y12 and Y13.
#define WEIGH_ON(at, next, cells, after) \
	WEIGH(at, next, cells, after, Y14, Y15); \
	VPADDD Y14, Y12, Y12; \
	VPADDD Y15, Y13, Y13

// func weighWide(all *[cells]int16, rows *weightRow, set uint64, sum *[64]int32)
TEXT ·weighWide(SB), NOSPLIT, $0-32
	MOVQ all+0(FP), SI
	MOVQ rows+8(FP), DX
	MOVQ set+16(FP), BX
	MOVQ sum+24(FP), DI
	EACH(LOAD_SI)

	// R9 is the number of a row, AX its address: a row takes 512 bytes.
row:
	BSFQ BX, R9
	MOVQ R9, AX
	SHLQ $9, AX
	ADDQ DX, AX
	WEIGH(0, 32, Y0, Y1, Y12, Y13)
	WEIGH_ON(64, 96, Y2, Y3)
	WEIGH_ON(128, 160, Y4, Y5)
	WEIGH_ON(192, 224, Y6, Y7)
	WEIGH_ON(256, 288, Y8, Y9)
	WEIGH_ON(320, 352, Y10, Y11)

	// Add the eight sums up.
	VPADDD Y13, Y12, Y12
	VEXTRACTI128 $1, Y12, X13
	VPADDD X13, X12, X12
	VPSHUFD $0x4E, X12, X13
	VPADDD X13, X12, X12
	VPSHUFD $0xB1, X12, X13
	VPADDD X13, X12, X12
	VMOVD X12, (DI)(R9*4)

	LEAQ -1(BX), AX
	ANDQ AX, BX
	JNZ  row
	VZEROUPPER
	RET

// WIDEN writes sixteen sums of sixteen bits, in y and its lower half x, with 32 bits each.
#define WIDEN(x, y, at, next) \
	VPMOVSXWD x, Y4; \
	VEXTRACTI128 $1, y, X5; \
	VPMOVSXWD X5, Y5; \
	VMOVDQU Y4, at(DI); \
	VMOVDQU Y5, next(DI)

// func addFullWide(rows **fullRow, n int, sum *[tagKinds]int32)
TEXT ·addFullWide(SB), NOSPLIT, $0-24
	MOVQ rows+0(FP), SI
	MOVQ n+8(FP), CX
	MOVQ sum+16(FP), DI

	// Y0 to Y3 hold 64 sums of sixteen bits. They start at what 128 too much in each byte come to.
	MOVL CX, AX
	SHLL $7, AX
	NEGL AX
	VMOVD AX, X0
	VPBROADCASTW X0, Y0
	VMOVDQA Y0, Y1
	VMOVDQA Y0, Y2
	VMOVDQA Y0, Y3

full:
	MOVQ (SI), AX
	VPMOVZXBW 0(AX), Y4
	VPMOVZXBW 16(AX), Y5
	VPMOVZXBW 32(AX), Y6
	VPMOVZXBW 48(AX), Y7
	VPADDW Y4, Y0, Y0
	VPADDW Y5, Y1, Y1
	VPADDW Y6, Y2, Y2
	VPADDW Y7, Y3, Y3
	ADDQ $8, SI
	DECQ CX
	JNZ  full
	WIDEN(X0, Y0, 0, 32)
	WIDEN(X1, Y1, 64, 96)
	WIDEN(X2, Y2, 128, 160)
	WIDEN(X3, Y3, 192, 224)
	VZEROUPPER
	RET

#define ZERO(at, sums) VPXOR sums, sums, sums

// MULTIPLY adds the products of the pair in Y12 with eight pairs of the matrix to their sums. The
// products stand in three registers in turn, so that none waits for another.
#define MULTIPLY(at, product, sums) \
	VPMADDWD at(AX), Y12, product; \
	VPADDD product, sums, sums

// TO_STEPS multiplies sums by Y12, adds Y13 and cuts off what is behind the point.
#define TO_STEPS(at, sums) \
	VCVTDQ2PS sums, sums; \
	VMULPS Y12, sums, sums; \
	VADDPS Y13, sums, sums; \
	VCVTTPS2DQ sums, sums

// CLIP keeps steps between Y12 and Y13.
#define CLIP(at, sums) \
	VPMAXSD Y12, sums, sums; \
	VPMINSD Y13, sums, sums

// JOIN makes sixteen cells of two registers, in order, takes Y13 away and stores them.
#define JOIN(low, high, at) \
	VPACKSSDW high, low, low; \
	VPERMQ $0xD8, low, low; \
	VPSUBQ Y13, low, low; \
	VMOVDQU low, at(DI)

// func multiplyWide(p *packedRow, vector *[2]int16, matrix *weightPair, n int, scale float32)
TEXT ·multiplyWide(SB), NOSPLIT, $0-36
	MOVQ p+0(FP), DI
	MOVQ matrix+16(FP), DX

	// R10 is the number of halves left: Y0 to Y11 hold the sums of 96 cells.
	MOVQ $2, R10

half:
	MOVQ vector+8(FP), SI
	MOVQ n+24(FP), CX
	MOVQ DX, AX
	EACH(ZERO)

pair:
	VPBROADCASTD (SI), Y12
	MULTIPLY(0, Y13, Y0)
	MULTIPLY(32, Y14, Y1)
	MULTIPLY(64, Y15, Y2)
	MULTIPLY(96, Y13, Y3)
	MULTIPLY(128, Y14, Y4)
	MULTIPLY(160, Y15, Y5)
	MULTIPLY(192, Y13, Y6)
	MULTIPLY(224, Y14, Y7)
	MULTIPLY(256, Y15, Y8)
	MULTIPLY(288, Y13, Y9)
	MULTIPLY(320, Y14, Y10)
	MULTIPLY(352, Y15, Y11)
	ADDQ $4, SI
	ADDQ $768, AX
	DECQ CX
	JNZ  pair

	// To steps: times scale, plus 1024.5, cut off.
	VBROADCASTSS scale+32(FP), Y12
	MOVL $0x44801000, AX
	VMOVD AX, X13
	VPBROADCASTD X13, Y13
	EACH(TO_STEPS)

	// Nothing beyond the reach of 425.
	MOVL $599, AX
	VMOVD AX, X12
	VPBROADCASTD X12, Y12
	MOVL $1449, AX
	VMOVD AX, X13
	VPBROADCASTD X13, Y13
	EACH(CLIP)

	// Sixteen cells to a register, in order; 1024 is taken from each, with what it borrows.
	MOVQ $0x0400040004000400, AX
	VMOVQ AX, X13
	VPBROADCASTQ X13, Y13
	JOIN(Y0, Y1, 0)
	JOIN(Y2, Y3, 32)
	JOIN(Y4, Y5, 64)
	JOIN(Y6, Y7, 96)
	JOIN(Y8, Y9, 128)
	JOIN(Y10, Y11, 160)
	ADDQ $192, DI
	ADDQ $384, DX
	DECQ R10
	JNZ  half
	VZEROUPPER
	RET
