/** A circle of calls that is longer than the stack is used. */
class Circle {
    void go(Patient patient) {
        m0(patient.name, 5);
    }

    private void m0(String text, int left) {
        m1(text, left);
    }

    private void m1(String text, int left) {
        m2(text, left);
    }

    private void m2(String text, int left) {
        m3(text, left);
    }

    private void m3(String text, int left) {
        m4(text, left);
    }

    private void m4(String text, int left) {
        m5(text, left);
    }

    private void m5(String text, int left) {
        m6(text, left);
    }

    private void m6(String text, int left) {
        m7(text, left);
    }

    private void m7(String text, int left) {
        m8(text, left);
    }

    private void m8(String text, int left) {
        m9(text, left);
    }

    private void m9(String text, int left) {
        m10(text, left);
    }

    private void m10(String text, int left) {
        m11(text, left);
    }

    private void m11(String text, int left) {
        m12(text, left);
    }

    private void m12(String text, int left) {
        m13(text, left);
    }

    private void m13(String text, int left) {
        m14(text, left);
    }

    private void m14(String text, int left) {
        m15(text, left);
    }

    private void m15(String text, int left) {
        m16(text, left);
    }

    private void m16(String text, int left) {
        m17(text, left);
    }

    private void m17(String text, int left) {
        m18(text, left);
    }

    private void m18(String text, int left) {
        m19(text, left);
    }

    private void m19(String text, int left) {
        m20(text, left);
    }

    private void m20(String text, int left) {
        m21(text, left);
    }

    private void m21(String text, int left) {
        m22(text, left);
    }

    private void m22(String text, int left) {
        m23(text, left);
    }

    private void m23(String text, int left) {
        m24(text, left);
    }

    private void m24(String text, int left) {
        m25(text, left);
    }

    private void m25(String text, int left) {
        m26(text, left);
    }

    private void m26(String text, int left) {
        m27(text, left);
    }

    private void m27(String text, int left) {
        m28(text, left);
    }

    private void m28(String text, int left) {
        m29(text, left);
    }

    private void m29(String text, int left) {
        m30(text, left);
    }

    private void m30(String text, int left) {
        m31(text, left);
    }

    private void m31(String text, int left) {
        m32(text, left);
    }

    private void m32(String text, int left) {
        m33(text, left);
    }

    private void m33(String text, int left) {
        m34(text, left);
    }

    private void m34(String text, int left) {
        m35(text, left);
    }

    private void m35(String text, int left) {
        m36(text, left);
    }

    private void m36(String text, int left) {
        m37(text, left);
    }

    private void m37(String text, int left) {
        m38(text, left);
    }

    private void m38(String text, int left) {
        m39(text, left);
    }

    private void m39(String text, int left) {
        m40(text, left);
    }

    private void m40(String text, int left) {
        m41(text, left);
    }

    private void m41(String text, int left) {
        m42(text, left);
    }

    private void m42(String text, int left) {
        m43(text, left);
    }

    private void m43(String text, int left) {
        m44(text, left);
    }

    private void m44(String text, int left) {
        m45(text, left);
    }

    private void m45(String text, int left) {
        m46(text, left);
    }

    private void m46(String text, int left) {
        m47(text, left);
    }

    private void m47(String text, int left) {
        m48(text, left);
    }

    private void m48(String text, int left) {
        m49(text, left);
    }

    private void m49(String text, int left) {
        m50(text, left);
    }

    private void m50(String text, int left) {
        m51(text, left);
    }

    private void m51(String text, int left) {
        m52(text, left);
    }

    private void m52(String text, int left) {
        m53(text, left);
    }

    private void m53(String text, int left) {
        m54(text, left);
    }

    private void m54(String text, int left) {
        m55(text, left);
    }

    private void m55(String text, int left) {
        m56(text, left);
    }

    private void m56(String text, int left) {
        m57(text, left);
    }

    private void m57(String text, int left) {
        m58(text, left);
    }

    private void m58(String text, int left) {
        m59(text, left);
    }

    private void m59(String text, int left) {
        m60(text, left);
    }

    private void m60(String text, int left) {
        m61(text, left);
    }

    private void m61(String text, int left) {
        m62(text, left);
    }

    private void m62(String text, int left) {
        m63(text, left);
    }

    private void m63(String text, int left) {
        m64(text, left);
    }

    private void m64(String text, int left) {
        m65(text, left);
    }

    private void m65(String text, int left) {
        m66(text, left);
    }

    private void m66(String text, int left) {
        m67(text, left);
    }

    private void m67(String text, int left) {
        m68(text, left);
    }

    private void m68(String text, int left) {
        m69(text, left);
    }

    private void m69(String text, int left) {
        m70(text, left);
    }

    private void m70(String text, int left) {
        m71(text, left);
    }

    private void m71(String text, int left) {
        m72(text, left);
    }

    private void m72(String text, int left) {
        m73(text, left);
    }

    private void m73(String text, int left) {
        m74(text, left);
    }

    private void m74(String text, int left) {
        m75(text, left);
    }

    private void m75(String text, int left) {
        m76(text, left);
    }

    private void m76(String text, int left) {
        m77(text, left);
    }

    private void m77(String text, int left) {
        m78(text, left);
    }

    private void m78(String text, int left) {
        m79(text, left);
    }

    private void m79(String text, int left) {
        m80(text, left);
    }

    private void m80(String text, int left) {
        m81(text, left);
    }

    private void m81(String text, int left) {
        m82(text, left);
    }

    private void m82(String text, int left) {
        m83(text, left);
    }

    private void m83(String text, int left) {
        m84(text, left);
    }

    private void m84(String text, int left) {
        m85(text, left);
    }

    private void m85(String text, int left) {
        m86(text, left);
    }

    private void m86(String text, int left) {
        m87(text, left);
    }

    private void m87(String text, int left) {
        m88(text, left);
    }

    private void m88(String text, int left) {
        m89(text, left);
    }

    private void m89(String text, int left) {
        if (left > 0) {
            m0(text + left, left - 1);
        }
        // :: error: disc.transfer.undeclared
        Net.send(text);
    }

    private String back(Patient patient, int left) {
        String found = left > 0 ? b0(patient, left - 1) : patient.getDiagnosis();
        return found;
    }

    void result(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(back(patient, 3));
    }

    private String b0(Patient patient, int left) {
        return b1(patient, left);
    }

    private String b1(Patient patient, int left) {
        return b2(patient, left);
    }

    private String b2(Patient patient, int left) {
        return b3(patient, left);
    }

    private String b3(Patient patient, int left) {
        return b4(patient, left);
    }

    private String b4(Patient patient, int left) {
        return b5(patient, left);
    }

    private String b5(Patient patient, int left) {
        return b6(patient, left);
    }

    private String b6(Patient patient, int left) {
        return b7(patient, left);
    }

    private String b7(Patient patient, int left) {
        return b8(patient, left);
    }

    private String b8(Patient patient, int left) {
        return b9(patient, left);
    }

    private String b9(Patient patient, int left) {
        return b10(patient, left);
    }

    private String b10(Patient patient, int left) {
        return b11(patient, left);
    }

    private String b11(Patient patient, int left) {
        return b12(patient, left);
    }

    private String b12(Patient patient, int left) {
        return b13(patient, left);
    }

    private String b13(Patient patient, int left) {
        return b14(patient, left);
    }

    private String b14(Patient patient, int left) {
        return b15(patient, left);
    }

    private String b15(Patient patient, int left) {
        return b16(patient, left);
    }

    private String b16(Patient patient, int left) {
        return b17(patient, left);
    }

    private String b17(Patient patient, int left) {
        return b18(patient, left);
    }

    private String b18(Patient patient, int left) {
        return b19(patient, left);
    }

    private String b19(Patient patient, int left) {
        return b20(patient, left);
    }

    private String b20(Patient patient, int left) {
        return b21(patient, left);
    }

    private String b21(Patient patient, int left) {
        return b22(patient, left);
    }

    private String b22(Patient patient, int left) {
        return b23(patient, left);
    }

    private String b23(Patient patient, int left) {
        return b24(patient, left);
    }

    private String b24(Patient patient, int left) {
        return b25(patient, left);
    }

    private String b25(Patient patient, int left) {
        return b26(patient, left);
    }

    private String b26(Patient patient, int left) {
        return b27(patient, left);
    }

    private String b27(Patient patient, int left) {
        return b28(patient, left);
    }

    private String b28(Patient patient, int left) {
        return b29(patient, left);
    }

    private String b29(Patient patient, int left) {
        return b30(patient, left);
    }

    private String b30(Patient patient, int left) {
        return b31(patient, left);
    }

    private String b31(Patient patient, int left) {
        return b32(patient, left);
    }

    private String b32(Patient patient, int left) {
        return b33(patient, left);
    }

    private String b33(Patient patient, int left) {
        return b34(patient, left);
    }

    private String b34(Patient patient, int left) {
        return b35(patient, left);
    }

    private String b35(Patient patient, int left) {
        return b36(patient, left);
    }

    private String b36(Patient patient, int left) {
        return b37(patient, left);
    }

    private String b37(Patient patient, int left) {
        return b38(patient, left);
    }

    private String b38(Patient patient, int left) {
        return b39(patient, left);
    }

    private String b39(Patient patient, int left) {
        return b40(patient, left);
    }

    private String b40(Patient patient, int left) {
        return b41(patient, left);
    }

    private String b41(Patient patient, int left) {
        return b42(patient, left);
    }

    private String b42(Patient patient, int left) {
        return b43(patient, left);
    }

    private String b43(Patient patient, int left) {
        return b44(patient, left);
    }

    private String b44(Patient patient, int left) {
        return b45(patient, left);
    }

    private String b45(Patient patient, int left) {
        return b46(patient, left);
    }

    private String b46(Patient patient, int left) {
        return b47(patient, left);
    }

    private String b47(Patient patient, int left) {
        return b48(patient, left);
    }

    private String b48(Patient patient, int left) {
        return b49(patient, left);
    }

    private String b49(Patient patient, int left) {
        return b50(patient, left);
    }

    private String b50(Patient patient, int left) {
        return b51(patient, left);
    }

    private String b51(Patient patient, int left) {
        return b52(patient, left);
    }

    private String b52(Patient patient, int left) {
        return b53(patient, left);
    }

    private String b53(Patient patient, int left) {
        return b54(patient, left);
    }

    private String b54(Patient patient, int left) {
        return b55(patient, left);
    }

    private String b55(Patient patient, int left) {
        return b56(patient, left);
    }

    private String b56(Patient patient, int left) {
        return b57(patient, left);
    }

    private String b57(Patient patient, int left) {
        return b58(patient, left);
    }

    private String b58(Patient patient, int left) {
        return b59(patient, left);
    }

    private String b59(Patient patient, int left) {
        return b60(patient, left);
    }

    private String b60(Patient patient, int left) {
        return b61(patient, left);
    }

    private String b61(Patient patient, int left) {
        return b62(patient, left);
    }

    private String b62(Patient patient, int left) {
        return b63(patient, left);
    }

    private String b63(Patient patient, int left) {
        return b64(patient, left);
    }

    private String b64(Patient patient, int left) {
        return b65(patient, left);
    }

    private String b65(Patient patient, int left) {
        return b66(patient, left);
    }

    private String b66(Patient patient, int left) {
        return b67(patient, left);
    }

    private String b67(Patient patient, int left) {
        return b68(patient, left);
    }

    private String b68(Patient patient, int left) {
        return b69(patient, left);
    }

    private String b69(Patient patient, int left) {
        return b70(patient, left);
    }

    private String b70(Patient patient, int left) {
        return b71(patient, left);
    }

    private String b71(Patient patient, int left) {
        return b72(patient, left);
    }

    private String b72(Patient patient, int left) {
        return b73(patient, left);
    }

    private String b73(Patient patient, int left) {
        return b74(patient, left);
    }

    private String b74(Patient patient, int left) {
        return b75(patient, left);
    }

    private String b75(Patient patient, int left) {
        return b76(patient, left);
    }

    private String b76(Patient patient, int left) {
        return b77(patient, left);
    }

    private String b77(Patient patient, int left) {
        return b78(patient, left);
    }

    private String b78(Patient patient, int left) {
        return b79(patient, left);
    }

    private String b79(Patient patient, int left) {
        return b80(patient, left);
    }

    private String b80(Patient patient, int left) {
        return b81(patient, left);
    }

    private String b81(Patient patient, int left) {
        return b82(patient, left);
    }

    private String b82(Patient patient, int left) {
        return b83(patient, left);
    }

    private String b83(Patient patient, int left) {
        return b84(patient, left);
    }

    private String b84(Patient patient, int left) {
        return b85(patient, left);
    }

    private String b85(Patient patient, int left) {
        return b86(patient, left);
    }

    private String b86(Patient patient, int left) {
        return b87(patient, left);
    }

    private String b87(Patient patient, int left) {
        return b88(patient, left);
    }

    private String b88(Patient patient, int left) {
        return b89(patient, left);
    }

    private String b89(Patient patient, int left) {
        return back(patient, left);
    }
}
