using BriefingQA.Commands;

namespace BriefingQA.Tests;

[Collection(ServiceCollection.Name)]
public class FeedbackTests(RunningService service)
{
    [Theory]
    [InlineData("""{"question": "问", "answer": "答"}""", "rating")]
    [InlineData("""{"rating": "sideways", "question": "问", "answer": "答"}""", "rating")]
    [InlineData("""{"rating": "up", "answer": "答"}""", "question")]
    [InlineData("""{"rating": "up", "question": "问", "answer": " "}""", "answer")]
    public async Task Feedback_that_lacks_something_is_refused_with_what_it_lacks(string body, string named)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await service.Client.PostAsync(new Uri("/api/feedback", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(named, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Feedback_is_kept_a_line_each_and_a_broken_line_is_passed_over()
    {
        var path = Path.Combine(Path.GetTempPath(), $"feedback-{Guid.NewGuid():N}", "feedback.jsonl");
        try
        {
            using var file = new FeedbackFile(new ServiceSettings { Feedback = path });
            await file.AppendAsync(Of(FeedbackRating.Up), TestContext.Current.CancellationToken);
            await File.AppendAllTextAsync(path, "{ broken\n", TestContext.Current.CancellationToken);
            await file.AppendAsync(Of(FeedbackRating.Down), TestContext.Current.CancellationToken);

            Assert.Equal([FeedbackRating.Up, FeedbackRating.Down], await file.ReadAsync().Select(feedback => feedback.Rating).ToListAsync(TestContext.Current.CancellationToken));
            Assert.Equal(3, (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).Length);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Fact]
    public void The_command_is_listed_with_its_options() =>
        Assert.Equal(["--rating", "--json"], FeedbackCommand.Create().Options.Select(option => option.Name));

    private static Feedback Of(FeedbackRating rating) => new(DateTimeOffset.UnixEpoch, rating, "问", "答", null, null, null);
}
