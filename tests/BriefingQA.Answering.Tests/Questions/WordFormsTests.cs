using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Tests.Questions;

public class WordFormsTests
{
    private readonly WordForms _forms = new([["规模以上", "规上"], ["营业收入", "营收"], ["国家", "国家级"]]);

    [Theory]
    [InlineData("规上企业营收", "规模以上企业营业收入")]
    [InlineData("“国家级”《ＧＤＰ》 ２０２１年", "国家gdp2021年")]
    [InlineData("规模以上", "规模以上")]
    public void Words_that_mean_the_same_get_one_form(string text, string form) => Assert.Equal(form, _forms.Form(text));

    [Fact]
    public void Form_of_a_form_is_itself()
    {
        var form = _forms.Form("国家级规上企业营收");

        Assert.Equal(form, _forms.Form(form));
    }
}
