using Microsoft.Extensions.Time.Testing;

namespace BriefingQA.LanguageModels.Tests;

public sealed class TokenBudgetTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void What_was_spent_is_free_again_a_minute_later()
    {
        var budget = Budget(perMinute: 100, perConversation: 0);
        budget.Spend("a", 90);

        Assert.Equal(ModelFault.BudgetSpent, Assert.Throws<ModelException>(() => budget.Check("b", 20)).Fault);
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Throws<ModelException>(() => budget.Check("b", 20));
        _time.Advance(TimeSpan.FromSeconds(1));
        budget.Check("b", 100);
    }

    [Fact]
    public void Each_conversation_has_its_own_and_none_comes_back()
    {
        var budget = Budget(perMinute: 0, perConversation: 100);
        budget.Spend("a", 90);
        _time.Advance(TimeSpan.FromMinutes(30));

        Assert.Throws<ModelException>(() => budget.Check("a", 20));
        budget.Check("a", 10);
        budget.Check("b", 100);
        budget.Check(null, 1_000);
    }

    [Fact]
    public void Nothing_is_the_limit_of_zero() => Budget(perMinute: 0, perConversation: 0).Check("a", long.MaxValue / 2);

    private TokenBudget Budget(int perMinute, int perConversation) => new(new ModelSettings { TokensPerMinute = perMinute, TokensPerConversation = perConversation }, _time);
}
