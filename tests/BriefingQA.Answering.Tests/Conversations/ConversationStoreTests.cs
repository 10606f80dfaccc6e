using BriefingQA.Answering.Conversations;

namespace BriefingQA.Answering.Tests.Conversations;

public class ConversationStoreTests
{
    [Fact]
    public async Task Conversations_are_added_from_several_threads_when_the_store_is_full()
    {
        var store = new ConversationStore(TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 25_000; i++)
                store.Add(null, []);
        })));
    }
}
