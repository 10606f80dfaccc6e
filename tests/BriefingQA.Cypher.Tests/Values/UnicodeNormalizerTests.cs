using System.Text;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Values;

public sealed class UnicodeNormalizerTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9", "e\u0301", "\u00E9", "e\u0301")]
    [InlineData("\uFB01", "\uFB01", "\uFB01", "fi", "fi")]
    [InlineData("각", "\uAC01", "\u1100\u1161\u11A8", "\uAC01", "\u1100\u1161\u11A8")]
    [InlineData("\u212B", "\u00C5", "A\u030A", "\u00C5", "A\u030A")]
    [InlineData("a\u0323\u0302", "\u1EAD", "a\u0323\u0302", "\u1EAD", "a\u0323\u0302")]
    [InlineData("a\u0302\u0323", "\u1EAD", "a\u0323\u0302", "\u1EAD", "a\u0323\u0302")]
    [InlineData("ＡＢ１２％", "ＡＢ１２％", "ＡＢ１２％", "AB12%", "AB12%")]
    [InlineData("\uF91D", "\u6B04", "\u6B04", "\u6B04", "\u6B04")]
    [InlineData("plain", "plain", "plain", "plain", "plain")]
    public void A_text_has_its_four_normal_forms(string text, string c, string d, string kc, string kd)
    {
        Assert.Equal(c, UnicodeNormalizer.Normalize(text, NormalizationForm.FormC));
        Assert.Equal(d, UnicodeNormalizer.Normalize(text, NormalizationForm.FormD));
        Assert.Equal(kc, UnicodeNormalizer.Normalize(text, NormalizationForm.FormKC));
        Assert.Equal(kd, UnicodeNormalizer.Normalize(text, NormalizationForm.FormKD));
    }
}
